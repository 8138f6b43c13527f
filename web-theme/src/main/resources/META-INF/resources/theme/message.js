// What the citizen wrote: a mail or a form, with what is quoted folded away and the files to save.
import { element } from './dom.js';
import { moment } from './words.js';

const FOLDED = { SIGNATURE: 'Ondertekening', QUOTED: 'Eerdere berichten', FORWARDED: 'Doorgestuurd bericht' };
const SIZE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

const passage = ({ kind, text }) => (FOLDED[kind]
  ? element('details', {}, element('summary', {}, FOLDED[kind]), element('p', { class: 'kcc-answer kcc-soft' }, text))
  : element('p', { class: 'kcc-answer' }, text));

const files = (attachments, path) => (attachments?.length ? [element('details', {}, element('summary', {}, `Bijlagen: ${attachments.length}`),
  element('ul', {}, ...attachments.map(({ number, name, size }) => element('li', {}, element('a', { href: `${path}/attachments/${number}`, download: name }, name),
    ` (${SIZE.format(Math.max(1, size / 1024))} kB)`))))] : []);

/** What the mail or form says; of a call or visit nothing but the words that were logged. */
export const message = ({ contact, mail, form }) => {
  const path = `/intake/v1/contacts/${contact.id}`;
  if (mail?.message) {
    const { from, subject, receivedAt, passages, attachments, leftOut } = mail.message;
    return [element('p', { class: 'kcc-soft' }, [from ? `Van ${from.name ? `${from.name}, ` : ''}${from.address}` : 'Zonder afzender', moment(receivedAt)].join(' · ')),
      ...(subject ? [element('h3', {}, subject)] : []), ...passages.map(passage), ...files(attachments, `${path}/mail`),
      ...(leftOut?.length ? [element('p', { class: 'kcc-notice kcc-notice--warn' }, 'Dit bericht was te groot om helemaal te tonen. Het staat nog in de mailbox.')] : [])];
  }
  if (form) {
    return [element('p', { class: 'kcc-soft' }, [form.name, form.email, form.phone].filter(Boolean).join(' · ')),
      ...(form.suspect ? [element('p', { class: 'kcc-notice kcc-notice--warn' }, 'Misschien spam: er is een veld ingevuld dat mensen niet zien.')] : []),
      element('p', { class: 'kcc-answer' }, form.message), ...files(form.attachments, `${path}/form`)];
  }
  return [element('p', { class: 'kcc-answer' }, contact.summary)];
};

/** The citizen's own words, to find the topic by. */
export const ownWords = ({ contact, mail, form }) => (mail?.message
  ? [mail.message.subject, ...mail.message.passages.filter(({ kind }) => kind === 'OWN').map(({ text }) => text)].filter(Boolean).join('\n')
  : form?.message ?? contact.summary).slice(0, 4000);
