// The reference of a question in a list: it leads to the question's story, for who may read that.
import { openContact } from '/theme/contactsearch.js';
import { element } from '/theme/dom.js';
import { municipalityName } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { CHANNELS, department, moment } from '/theme/words.js';
import { outcome, why } from './outcome.js';

const MAY_READ = ['back-office', 'manager', 'rule-manager'];
const END = 8; // what tells two references apart at a glance

let roles = [];
signedIn.then((user) => (roles = user.roles));

export const topic = (question) => question.topicName ?? question.topic ?? 'nog onbekend';

/**
 * @param question as the interface tells it: `id` and whatever else is known of it
 * @param text in place of the reference itself
 */
export const reference = (question, text = null) => {
  const shown = text ?? `…${question.id.slice(-END)}`;
  const spoken = `${[shown, text ? null : topic(question)].filter(Boolean).join(', ')}: toon het verhaal`;
  if (roles.includes('agent')) {
    return element('a', { href: `/balie/contact/?id=${question.id}`, 'aria-label': spoken }, shown);
  }
  if (!roles.some((role) => MAY_READ.includes(role))) {
    return text ? element('span', {}, text) : element('code', {}, question.id);
  }
  const button = element('button', { type: 'button', class: 'dash-open', 'aria-label': spoken }, shown);
  button.addEventListener('click', () => openContact(question.id, button, roles, known(question)));
  return button;
};

const known = (question) => [
  ['Kenmerk', element('code', {}, question.id)],
  ['Onderwerp', topic(question)],
  ['Kanaal', CHANNELS[question.channel]],
  ['Gemeente', question.municipality && municipalityName(question.municipality)],
  ['Gevraagd op', question.occurredAt && moment(question.occurredAt)],
  ['Uitkomst', question.state && outcome(question)],
  ['Reden', why(question)],
  ['Sinds', question.since && moment(question.since)],
  ['Afdeling', question.department && department(question.department)],
];
