// The right side of the desk: the text of the topic, what the same person asked before, and what will be decided. It changes
// while someone types, and never moves the cursor.
import { asAgentsSeeIt } from '/theme/answertext.js';
import { ask, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { day, moment, STATES } from '/theme/words.js';
import { knowledge } from './knowledge.js';
import { daysAgo, OUTCOMES } from './words.js';

const PURPOSE = 'Contact aan de balie of telefoon vastleggen';
const MOST_EARLIER = 5;

/**
 * @param about `topic`, whether it is `chosen` or only likely, and `elsewhere`, the organisation that it belongs to
 * @param missing called when the text does not say it
 */
export const showHelp = ({ topic: code, chosen, elsewhere }, missing) => {
  const place = byId('help');
  const topic = knowledge.topic(code);
  const text = knowledge.text(code);
  const title = element('h2', { id: 'help-title' }, topic ? `${chosen ? '' : 'Misschien: '}${topic.name}` : 'Zo helpt u');
  if (!topic) {
    place.replaceChildren(title, element('p', {}, elsewhere ? `Dit hoort niet bij de gemeente, maar bij: ${elsewhere}. Zeg dat, en kies Doorverwezen.`
      : 'Typ wat de inwoner vraagt. Hier komt te staan wat u kunt zeggen en wat u nog moet vragen.'));
    return;
  }
  const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id: 'missing' },
    'Staat er niet bij ', element('kbd', {}, 'K'));
  button.addEventListener('click', missing);
  place.replaceChildren(title,
    element('p', {}, topic.directlyAnswerable ? element('span', { class: 'kcc-tag kcc-tag--good' }, '✓ u mag zelf antwoorden')
      : element('span', { class: 'kcc-tag kcc-tag--warn' }, `→ ${topic.departmentName} antwoordt`)),
    ...(text?.expired ? [element('p', { class: 'kcc-notice kcc-notice--warn' }, `Deze tekst gold tot en met ${day(text.validUntil)}. Kijk of hij nog klopt.`)] : []),
    ...(text?.say ? asAgentsSeeIt(text, 'h3') : [element('p', {}, 'Er is nog geen antwoordtekst bij dit onderwerp.')]),
    element('div', { class: 'kcc-row' }, button, element('a', { href: `/onderwerpen/#${code}`, target: '_blank' }, 'Over dit onderwerp',
      element('span', { class: 'kcc-visually-hidden' }, ' (in een nieuw tabblad)'))));
};

/** The sentence of a decision, and until when. */
export const decisionLine = (decision) => [
  `${decision.destination === 'FRONT_OFFICE' ? 'Front office' : 'Back office'}`,
  decision.department ? `, ${knowledge.departmentName(decision.department)}` : '',
  `. ${decision.explanation}`,
  decision.answerDueAt && !decision.explanation.includes('uiterlijk') ? ` Antwoord uiterlijk ${moment(decision.answerDueAt)}.` : '',
].join('');

let asked = 0;

/** What routing would decide now; nothing is stored. */
export const showPreview = async (facts) => {
  const mine = ++asked;
  const place = byId('decision');
  if (!facts.topic && !facts.outcome) {
    say(place, 'Kies een onderwerp. Dan staat hier wie antwoordt, en waarom.');
    return;
  }
  try {
    const decision = await send('POST', '/routing/v1/decisions/_preview', facts);
    if (mine === asked) {
      say(place, decisionLine(decision));
    }
  } catch {
    if (mine === asked) {
      say(place, 'Het besluit is nu niet te zien. Vastleggen kan wel.');
    }
  }
};

const earlierLine = ({ id, topic, summary, state, occurredAt, outcome, department }) => element('li', {},
  element('a', { href: `/balie/contact/?id=${id}`, target: '_blank' }, summary), ' ',
  element('span', { class: 'kcc-soft' }, [daysAgo(occurredAt), topic ? knowledge.name(topic) : 'zonder onderwerp',
    outcome ? OUTCOMES[outcome].toLowerCase() : STATES[state].toLowerCase(), department ? `ligt of lag bij ${knowledge.departmentName(department)}` : null].filter(Boolean).join(' · ')));

const said = ({ history, backOffice, decision }) => {
  const answer = history.findLast(({ action, text }) => action === 'ANSWERED' && text);
  if (answer) {
    return `Ons antwoord van ${moment(answer.at)}: "${answer.text}"`;
  }
  return backOffice && backOffice.status !== 'COMPLETED' ? `Ligt bij ${knowledge.departmentName(backOffice.department)}, antwoord uiterlijk ${moment(backOffice.dueAt)}.` : decision?.explanation ?? '';
};

/** What was answered then, or where it lies; nothing while that is not known. */
const whatWasSaid = ({ id }) => {
  const place = element('p', { class: 'kcc-answer' });
  ask(`/intake/v1/contacts/${id}`).then((contact) => say(place, said(contact)), () => {}); // the line above it stands
  return place;
};

/** The contacts that a person had before; the look-up is on record. */
export const findEarlier = async (person) => (await send('POST', '/intake/v1/contacts/_search', { person, purpose: PURPOSE })).contacts;

let shownEarlier = {};

/**
 * @param contacts of the person, newest first; null when nobody is named
 * @param same called with a topic when an earlier question is the same one
 */
export const showEarlier = (contacts, topic, same) => {
  const place = byId('earlier');
  if (shownEarlier.contacts === contacts && shownEarlier.topic === topic) {
    return; // it stands there already
  }
  shownEarlier = { contacts, topic };
  place.hidden = !contacts?.length;
  if (place.hidden) {
    return;
  }
  const about = contacts.filter((each) => topic && each.topic === topic);
  const [last] = about;
  const title = last ? `Zelfde vraag, ${daysAgo(last.occurredAt)}` : `Eerder contact: ${contacts.length}`;
  const shown = [...about, ...contacts.filter((each) => !about.includes(each))].slice(0, MOST_EARLIER);
  const newest = contacts.find((each) => each.topic);
  const button = !topic && newest ? element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id: 'same' },
    `Dit gaat over hetzelfde: ${knowledge.name(newest.topic)} `, element('kbd', {}, 'S')) : null;
  button?.addEventListener('click', () => same(newest.topic));
  place.replaceChildren(element('h2', { id: 'earlier-title' }, title), ...(last ? [whatWasSaid(last)] : []), element('ul', { class: 'desk-earlier' }, ...shown.map(earlierLine)), ...(button ? [button] : []));
};

