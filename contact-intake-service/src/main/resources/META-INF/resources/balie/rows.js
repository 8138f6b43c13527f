// Rows of contacts, the same in each table of the desk.
import { element } from '/theme/dom.js';
import { CHANNELS, STATES } from '/theme/words.js';
import { knowledge } from './knowledge.js';

export const cells = ({ id, summary, topic, channel, state }) => [
  element('td', {}, element('a', { href: `/balie/contact/?id=${id}` }, summary)),
  element('td', {}, topic ? knowledge.name(topic) : 'Nog geen onderwerp'),
  element('td', {}, CHANNELS[channel]),
  element('td', {}, STATES[state] ?? state),
];
