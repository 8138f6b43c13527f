// Where a hand-over was, and what was done with its contact.
import { element } from '/theme/dom.js';
import { moment } from '/theme/words.js';
import { reason } from './words.js';

const ACTIONS = {
  REGISTERED: 'Vastgelegd', ANSWERED: 'Beantwoord', HANDOVER_REQUESTED: 'Overgedragen door de balie', REOPENED: 'Heropend', EXCLUDED: 'Telt niet mee', TOPIC_ASSIGNED: 'Onderwerp gekozen',
  VERDICT_GIVEN: 'Oordeel van de inwoner', REPEAT_DETECTED: 'De inwoner vroeg dit vaker', NOTED: 'Notitie',
};
const LETTERS = { RECEIPT: 'Ontvangstbevestiging', ANSWER: 'Antwoord per e-mail', DELAY: 'Bericht dat het antwoord later komt', FORWARD: 'Bericht aan een andere organisatie' };

const line = ({ at, what, text, by }) => element('li', {}, element('span', { class: 'kcc-soft kcc-nowrap' }, moment(at)), ' ', element('strong', {}, what),
  by ? element('span', { class: 'kcc-soft' }, ` · ${by}`) : '', ...(text ? [element('p', { class: 'kcc-answer' }, text)] : []));

export const chainOf = ({ holders }) => element('ol', { class: 'work-story' }, ...holders.map(({ name, from, acceptedAt, reason: why }) => element('li', {},
  element('span', { class: 'kcc-soft kcc-nowrap' }, moment(from)), ' ', element('strong', {}, name), acceptedAt ? ' · aangenomen' : '', why ? ` · doorgegeven: ${reason(why).toLowerCase()}` : '')));

/** @param contact null when intake cannot be reached */
export const historyOf = (contact, mail) => {
  if (!contact) {
    return element('p', {}, 'De geschiedenis is nu niet te lezen. Probeer het zo nog eens.');
  }
  const events = [...contact.history.map(({ at, action, text, by }) => ({ at, what: ACTIONS[action] ?? action, text, by })),
    ...(mail?.letters ?? []).map(({ kind, sentAt, createdAt }) => ({ at: sentAt ?? createdAt, what: `${LETTERS[kind] ?? kind}${sentAt ? '' : ', nog niet verstuurd'}` }))]
    .sort((one, other) => one.at.localeCompare(other.at));
  return element('ol', { class: 'work-story' }, ...events.map(line));
};
