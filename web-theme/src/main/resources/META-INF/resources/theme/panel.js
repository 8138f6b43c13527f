// A small form that opens in the page, under the button that opened it, and says what the service objects to.
import { Refused } from './ask.js';
import { element, say } from './dom.js';

let made = 0;

/** A field with its label. @param field made with `element`; it gets its name */
export const field = (name, label, control, hint) => {
  const id = `panel-${name}-${++made}`;
  control.id = id;
  control.name = name;
  return element('div', { class: 'kcc-field' }, element('label', { for: id }, label), control, ...(hint ? [element('p', { class: 'kcc-field__hint' }, hint)] : []));
};

export const select = (options, first) => element('select', {}, ...(first === undefined ? [] : [element('option', { value: '' }, first)]),
  ...options.map(([value, text]) => element('option', { value }, text)));

export const complaint = (refusal) => (refusal instanceof Refused
  ? [...new Set((refusal.problem.violations ?? []).map(({ message }) => message))].join(' ') || refusal.problem.detail
  : null) ?? 'Dat lukt nu niet. Probeer het zo nog eens; wat u typte, blijft staan.';

/**
 * @param act gets the values by name; what it throws is shown
 * @param closed called when it is closed without acting
 */
export const panel = (title, fields, submit, act, closed) => {
  const error = element('p', { class: 'kcc-field__error', role: 'alert' });
  const button = element('button', { type: 'submit', class: 'kcc-button' }, submit);
  const cancel = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary' }, 'Niet doen');
  const form = element('form', { class: 'kcc-panel kcc-form', 'aria-label': title, novalidate: '' }, element('h3', {}, title), ...fields, error,
    element('div', { class: 'kcc-row' }, button, cancel));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    say(error, '');
    try {
      await act(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()])));
    } catch (refusal) {
      say(error, complaint(refusal));
    } finally {
      button.disabled = false;
    }
  });
  cancel.addEventListener('click', closed);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closed();
    }
  });
  return form;
};
