// One contact by its reference, in a dialog: its question for those who may read it, and how it was decided.
import { ask } from './ask.js';
import { element } from './dom.js';
import { municipalityName, namesLoaded } from './municipality.js';
import { CHANNELS, department, moment, STATES } from './words.js';

const READERS = ['agent', 'back-office'];

const REFUSED = {
  400: 'Dit is geen kenmerk. Een kenmerk ziet eruit als 0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e.',
  403: 'U mag dit contact niet zien.',
  404: 'Er is geen contact met dit kenmerk.',
};

/** @param field with the reference; gets the focus back */
export const findContact = (field, roles) => openContact(field.value.trim(), field, roles);

/**
 * @param opener gets the focus back
 * @param known what the page knows of it already: pairs of a term and its text
 */
export const openContact = async (reference, opener, roles, known = []) => {
  const close = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Sluiten');
  const body = element('div', { role: 'status' }, 'Zoeken…');
  const dialog = element('dialog', { class: 'kcc-dialog kcc-dialog--small', id: 'contact', 'aria-labelledby': 'contact-title' },
    element('div', { class: 'kcc-dialog__head' }, element('h2', { id: 'contact-title' }, known.length ? 'Vraag' : 'Contact'), close),
    ...(known.length ? [facts(known)] : []), body);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  const id = encodeURIComponent(reference);
  try {
    await namesLoaded;
    const told = roles.some((role) => READERS.includes(role)) ? contact(await ask(`/intake/v1/contacts/${id}`))
      : decision(await ask(`/routing/v1/contacts/${id}/decision`));
    body.replaceChildren(facts(told.filter(([term]) => !known.some(([one]) => one === term))),
      ...(roles.includes('agent') ? [element('p', {}, element('a', { href: `/balie/contact/?id=${id}` }, 'Het hele verhaal van dit contact'))] : []));
  } catch (refusal) {
    const words = known.length && refusal.status === 404 ? 'Over deze vraag is geen besluit genomen.' : REFUSED[refusal.status];
    body.replaceChildren(element('p', {}, words ?? 'Zoeken lukt nu niet. Probeer het zo nog eens.'));
  }
};

const facts = (pairs) => element('dl', { class: 'kcc-facts' }, ...pairs.filter(([, text]) => text)
  .map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text))));

const contact = (found) => [
  ['Vraag', found.summary],
  ['Onderwerp', found.topic],
  ['Stand', STATES[found.state] ?? found.state],
  ['Kanaal', CHANNELS[found.channel]],
  ['Gemeente', municipalityName(found.municipality)],
  ['Gevraagd op', moment(found.occurredAt)],
  ['Besluit', found.decision?.explanation],
];

const decision = (found) => [
  ['Besluit', found.explanation],
  ['Regel', `${found.rule}, uit regelset ${found.ruleSet}`],
  ['Waarom', found.why],
  ['Welke regel bijna paste', found.nearestWhy],
  ['Afdeling', found.departmentName ?? department(found.department)],
  ['Antwoord uiterlijk', found.answerDueAt && moment(found.answerDueAt)],
];
