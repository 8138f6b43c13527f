// What became of a question, and why it was no success, in words.
import { STATES } from '/theme/words.js';
import { EXCLUSIONS, reason } from './text.js';

export const outcome = (question) => STATES[question.state] + (question.answeredLate ? ', later beantwoord' : '');

/** Nothing for a question that went well, or whose outcome is not known yet. */
export const why = (question) => {
  if (question.exclusion) {
    return EXCLUSIONS[question.exclusion] ?? question.exclusion;
  }
  if (question.chaser) {
    return 'Navraag: de inwoner vroeg waar het antwoord bleef';
  }
  return question.reason ? reason(question.reason) : '';
};
