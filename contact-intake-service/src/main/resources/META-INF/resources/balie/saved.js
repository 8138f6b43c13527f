// What was just registered, and taking it back for a minute.
import { Refused, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { knowledge } from './knowledge.js';
import { decisionLine } from './helpside.js';

const UNDO_FOR = 60;
let counting = 0;

const line = (contact) => element('li', {}, element('a', { href: `/balie/contact/?id=${contact.id}` }, contact.topic ? knowledge.name(contact.topic) : 'Zonder onderwerp'),
  ` ${contact.decision ? decisionLine(contact.decision) : 'Het besluit volgt.'}`,
  contact.repeatOf ? ` Vroeg dit ${contact.repeatOf.days} dagen geleden ook al.` : '');

const close = () => {
  clearInterval(counting);
  byId('saved').replaceChildren();
};

const undo = async (contacts, button) => {
  button.disabled = true;
  try {
    for (const { id } of contacts) {
      await send('POST', `/intake/v1/contacts/${id}/undo`, {});
    }
    clearInterval(counting);
    byId('saved').replaceChildren(element('p', { class: 'kcc-notice' }, 'Ongedaan gemaakt. Het telt niet mee; in de geschiedenis blijft te zien wat er gebeurde.'));
  } catch (refusal) {
    button.disabled = false;
    button.after(element('span', { class: 'kcc-field__error' }, ` ${refusal instanceof Refused && refusal.problem.detail || 'Dat lukt nu niet. Probeer het zo nog eens.'}`));
  }
};

/** @returns what takes it back, for a key */
export const showSaved = (contacts) => {
  clearInterval(counting);
  const left = element('span', { 'aria-hidden': 'true' });
  const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id: 'undo' }, 'Ongedaan maken ', element('kbd', {}, 'Alt+Z'), left);
  const until = Date.now() + 1000 * UNDO_FOR;
  const tick = () => {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    if (seconds <= 0) {
      close();
    } else {
      say(left, ` (${seconds} s)`);
    }
  };
  button.addEventListener('click', () => undo(contacts, button));
  byId('saved').replaceChildren(element('div', { class: 'kcc-notice kcc-notice--good desk-saved' },
    element('div', {}, element('strong', {}, contacts.length === 1 ? '✓ Vastgelegd' : `✓ ${contacts.length} vragen vastgelegd`), element('ul', {}, ...contacts.map(line))), button));
  tick();
  counting = setInterval(tick, 1000);
};

export const undoLast = () => byId('undo')?.click();
