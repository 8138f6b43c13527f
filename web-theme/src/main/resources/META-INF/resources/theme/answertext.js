// A text for agents about a topic, as they see it.
import { element } from '/theme/dom.js';
import { day, moment } from '/theme/words.js';

const GAP = /(\[[^[\]\n]{1,60}\])/;

/** What the municipality has to fill in, such as `[tarief]`, stands out. */
const marked = (text) => text.split(GAP).filter(Boolean)
  .map((part) => (GAP.test(part) ? element('mark', { class: 'answer-gap' }, part) : part));

/** The places that are still to be filled in, each once. */
export const gaps = (text) => [...new Set([...text.ask, text.say ?? ''].flatMap((part) => part.match(new RegExp(GAP, 'g')) ?? []))];

const link = ({ link: href, linkText }) => {
  if (!href) {
    return linkText ? [element('p', {}, `${linkText} `, element('mark', { class: 'answer-gap' }, '[link]'))] : [];
  }
  return [element('p', {}, element('a', { href, target: '_blank', rel: 'noopener' }, linkText || href,
    element('span', { class: 'kcc-visually-hidden' }, ' (opent in een nieuw tabblad)')))];
};

/**
 * @param text with `ask`, `say`, `link` and `linkText`, of which all may be empty
 * @param heading the level below that of what stands above it
 */
export const asAgentsSeeIt = (text, heading) => [
  ...(text.ask.length ? [element(heading, {}, 'Vraag eerst'), element('ul', { class: 'answer-ask' }, ...text.ask.map((line) => element('li', {}, ...marked(line))))] : []),
  ...(text.say ? [element(heading, {}, 'Zeg'), ...text.say.split(/\n\s*\n/).map((part) => element('p', { class: 'answer-say' }, ...marked(part.trim())))] : []),
  ...link(text),
];

/** Who wrote it, and until when it holds. */
export const origin = (text) => [
  text.own ? `Versie ${text.version}, van ${text.changedBy} op ${moment(text.changedAt)}.`
    : text.say ? 'Dit is de tekst van het systeem. Uw gemeente heeft nog geen eigen tekst.' : '',
  text.validUntil ? `Geldig tot en met ${day(text.validUntil)}.` : '',
].filter(Boolean).join(' ');
