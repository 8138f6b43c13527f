// The whole story of a contact: one line per event, newest last, with who and when.
import { element } from '/theme/dom.js';
import { moment } from '/theme/words.js';
import { knowledge } from './knowledge.js';
import { EXCLUSIONS, OUTCOMES } from './words.js';

const REASONS = { WRONG_DEPARTMENT: 'verkeerde afdeling', SPLIT: 'gesplitst', CAPACITY: 'geen tijd', OTHER: 'iets anders', UNCLEAR: 'onduidelijk', DATA_MISSING: 'er ontbreken gegevens', FRONT_OFFICE_CAN: 'het KCC kan dit zelf' };
const LETTERS = { RECEIPT: 'Ontvangstbevestiging', ANSWER: 'Antwoord', DELAY: 'Bericht dat het antwoord later komt', FORWARD: 'Bericht aan de andere organisatie' };
const LETTER_STATES = { WAITING: 'nog niet verstuurd', SENT: 'verstuurd', BOUNCED: 'niet aangekomen', FAILED: 'niet verstuurd: geweigerd' };

const reason = (code) => knowledge.reasons.find((each) => each.code === code)?.label ?? code;

const ACTIONS = {
  REGISTERED: () => 'Vastgelegd',
  ANSWERED: ({ code }) => OUTCOMES[code] ?? `Doorgestuurd naar ${knowledge.bodyName(code)}`,
  HANDOVER_REQUESTED: ({ code }) => `Overgedragen: ${reason(code).toLowerCase()}`,
  REOPENED: () => 'Heropend',
  EXCLUDED: ({ code }) => `Telt niet mee: ${(EXCLUSIONS[code] ?? code).toLowerCase()}`,
  TOPIC_ASSIGNED: ({ code }) => `Onderwerp: ${knowledge.name(code)}`,
  VERDICT_GIVEN: ({ code }) => (code === 'RESOLVED' ? 'Inwoner: mijn vraag is beantwoord' : 'Inwoner: mijn vraag is niet beantwoord'),
  REPEAT_DETECTED: () => 'Herkend als vraag die vaker is gesteld',
  NOTED: () => 'Notitie',
};

const changes = (contact) => contact.history.map((step) => ({ at: step.at, what: ACTIONS[step.action]?.(step) ?? step.action, text: step.text, by: step.by }));

const decided = (decision) => (decision ? [{
  at: decision.decidedAt,
  what: `Besluit: ${decision.destination === 'FRONT_OFFICE' ? 'front office' : `back office, ${decision.departmentName ?? decision.department}`}`,
  text: decision.explanation,
  trace: decision,
}] : []);

const chain = (handover) => (handover ? [
  ...handover.holders.map(({ name, from, reason: why }, at) => ({ at: from, what: at === 0 ? `Bij ${name}` : `Naar ${name}${why ? `: ${REASONS[why] ?? why.toLowerCase()}` : ''}` })),
  ...handover.holders.filter((holder) => holder.acceptedAt).map(({ name, acceptedAt }) => ({ at: acceptedAt, what: `Aangenomen door ${name}` })),
  ...(handover.completedAt ? [{ at: handover.completedAt, what: 'Afgerond door de afdeling' }] : []),
  ...(handover.askedAgain?.lastAt ? [{ at: handover.askedAgain.lastAt, what: `Inwoner vroeg ${handover.askedAgain.times} keer waar het antwoord blijft` }] : []),
] : []);

const letters = (mail) => (mail?.letters ?? []).map((letter) => ({ at: letter.sentAt ?? letter.createdAt,
  what: `${LETTERS[letter.kind]}: ${letter.leavesAt ? `wordt verstuurd om ${moment(letter.leavesAt)}` : LETTER_STATES[letter.state]}${letter.failure ? ` (${letter.failure})` : ''}` }));

/** Why that rule, and which one came nearest. */
const rule = ({ rule: fired, ruleSet, why, nearestWhy }) => element('details', {}, element('summary', {}, `Regel ${fired}, versie ${ruleSet}`),
  ...[why, nearestWhy].filter(Boolean).map((sentence) => element('p', {}, sentence)));

const line = ({ at, what, text, by, trace }) => element('li', {},
  element('span', { class: 'kcc-soft kcc-nowrap' }, moment(at)), ' ', element('strong', {}, what), by ? element('span', { class: 'kcc-soft' }, ` · ${by}`) : '',
  ...(text ? [element('p', { class: 'kcc-answer' }, text)] : []), ...(trace ? [rule(trace)] : []));

/** @param parts `contact`, and `decision`, `handover` and `mail` as far as they are known */
export const story = ({ contact, decision, handover, mail }) => {
  const events = [{ at: contact.occurredAt, what: 'De inwoner vroeg dit' }, ...changes(contact), ...decided(decision), ...chain(handover), ...letters(mail)]
    .sort((one, other) => one.at.localeCompare(other.at));
  return element('ol', { class: 'desk-story' }, ...events.map(line));
};
