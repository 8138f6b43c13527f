// What was just done, and taking it back for a minute.
import { send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { decisionLine } from './helpside.js';
import { knowledge } from './knowledge.js';
import { complaint } from '/theme/panel.js';

const UNDO_FOR = 60_000;
let counting = 0;

const close = () => {
  clearInterval(counting);
  byId('saved').replaceChildren();
};

const undo = async (ids, button, undone) => {
  button.disabled = true;
  try {
    while (ids.length) {
      await send('POST', `/intake/v1/contacts/${ids[0]}/undo`, {});
      ids.shift();
    }
    clearInterval(counting);
    byId('saved').replaceChildren(element('p', { class: 'kcc-notice' }, 'Ongedaan gemaakt. In de geschiedenis blijft te zien wat er gebeurde.'));
    undone();
  } catch (refusal) {
    button.disabled = false;
    button.nextElementSibling?.remove();
    button.after(element('span', { class: 'kcc-field__error' }, ` ${complaint(refusal)}`));
  }
};

/**
 * @param told what was done
 * @param ids of the contacts that it was done to
 * @param undone called when it was taken back
 * @param until when it can be taken back
 */
export const showUndo = (told, ids, undone = () => {}, until = new Date(Date.now() + UNDO_FOR)) => {
  clearInterval(counting);
  const left = element('span', { 'aria-hidden': 'true' });
  const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id: 'undo' }, 'Ongedaan maken ', element('kbd', {}, 'Alt+Z'), left);
  const tick = () => {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    if (seconds <= 0) {
      close();
    } else {
      say(left, ` (${seconds} s)`);
    }
  };
  button.addEventListener('click', () => undo([...ids], button, undone));
  byId('saved').replaceChildren(element('div', { class: 'kcc-notice kcc-notice--good desk-saved' }, told, button));
  tick();
  counting = setInterval(tick, 1000);
};

const line = (contact) => element('li', {}, element('a', { href: `/balie/contact/?id=${contact.id}` }, contact.topic ? knowledge.name(contact.topic) : 'Zonder onderwerp'),
  ` ${contact.decision ? decisionLine(contact.decision) : 'Het besluit volgt.'}`,
  contact.repeatOf ? ` Vroeg dit ${contact.repeatOf.days} dagen geleden ook al.` : '');

/** What was just registered. */
export const showSaved = (contacts) => showUndo(element('div', {},
  element('strong', {}, contacts.length === 1 ? '✓ Vastgelegd' : `✓ ${contacts.length} vragen vastgelegd`), element('ul', {}, ...contacts.map(line))), contacts.map(({ id }) => id));

export const undoLast = () => byId('undo')?.click();
