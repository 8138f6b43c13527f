// Keys: `/` search, `?` what keys there are, Alt and a digit the menu; a page adds its own. A key without Ctrl or Alt does
// nothing in a text field, and can be switched off (WCAG 2.1.4).
import { element } from './dom.js';

const KEY = 'kcc-keys';
const SITE = [
  { key: '?', text: 'Deze lijst met toetsen' },
  { key: 'Alt+1 tot Alt+6', text: 'Naar een onderdeel van het menu' },
  { key: 'Esc', text: 'Een venster of menu sluiten' },
];
const own = [];
const acts = new Map();

const isOn = () => {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true; // storage is switched off
  }
};

const isTyping = ({ target }) => target.closest?.('input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]');

/** With Alt or Ctrl the key itself counts, not what it writes on this keyboard. */
const named = ({ altKey, ctrlKey, code, key }) => {
  const held = (ctrlKey ? 'Ctrl+' : '') + (altKey ? 'Alt+' : '');
  return held + (held ? code.replace(/^(Digit|Key|Numpad(?=\d))/, '') : key.length === 1 ? key.toUpperCase() : key);
};

document.addEventListener('keydown', (event) => {
  const act = acts.get(named(event));
  if (!act || event.metaKey || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.altKey || event.ctrlKey || (isOn() && !isTyping(event))) {
    event.preventDefault();
    act(event);
  }
});

/**
 * @param key such as `K`, `?`, `Alt+N` or `Ctrl+Enter`
 * @param text for the list; left out for what the list has already
 */
export const onKey = (key, act, text) => {
  acts.set(key.length === 1 ? key.toUpperCase() : key, act);
  if (text) {
    tellOfKey(key, text);
  }
};

/** For the list: several keys that are one thing to whoever reads it. */
export const tellOfKey = (key, text) => own.push({ key, text });

export const showKeys = () => {
  const on = element('input', { type: 'checkbox', id: 'keys-on' });
  on.checked = isOn();
  on.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, on.checked ? 'on' : 'off');
    } catch {
      // as above
    }
  });
  const close = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Sluiten');
  const row = ({ key, text }) => element('tr', {}, element('th', { scope: 'row' }, element('kbd', {}, key)), element('td', {}, text));
  const dialog = element('dialog', { class: 'kcc-dialog kcc-dialog--small', id: 'keys', 'aria-labelledby': 'keys-title' },
    element('div', { class: 'kcc-dialog__head' }, element('h2', { id: 'keys-title' }, 'Toetsen op deze pagina'), close),
    element('table', { class: 'kcc-table' }, element('tbody', {}, ...[...own, ...SITE].map(row))),
    element('p', {}, element('label', {}, on, ' Toetsen zonder Ctrl of Alt gebruiken')));
  const opener = document.activeElement;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
};
