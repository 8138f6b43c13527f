// A form in a dialog: filled, sent, and the service's objections put beside the fields they are about. Closing it asks first
// when something was typed that is not saved.
import { Refused, send } from './ask.js';
import { byId, element, say } from './dom.js';

const read = (form) => {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled || (field.type !== 'checkbox' && field.value.trim() === '' && !field.validity.badInput)) {
      continue;
    }
    body[field.name] = field.type === 'checkbox' ? field.checked
      : field.type === 'number' ? (field.validity.badInput ? field.value : Number(field.value)) : field.value.trim();
  }
  return body;
};

export class DialogForm {
  #form;
  #dialog;
  #url = '';
  #method = 'POST';
  #opener = null;
  #shape;
  #onSaved;
  #words;
  #before = ''; // what was in the form when it opened
  #unsaved;

  /**
   * @param shape makes the message from the form's values
   * @param onSaved called with the service's answer
   * @param words for a field that the reader fills in otherwise than the service is sent: a text, or what makes one of what was
   *   typed, or nothing where the service's own words will do
   */
  constructor(id, shape, onSaved, words = {}) {
    this.#words = words;
    this.#form = byId(`${id}-form`);
    this.#dialog = byId(`${id}-dialog`);
    this.#shape = shape;
    this.#onSaved = onSaved;
    this.#form.querySelectorAll('[data-field]').forEach((field) => {
      const error = element('p', { class: 'kcc-field__error', id: `${this.#form.id}-${field.dataset.field}-error` });
      field.append(error);
      field.querySelector('input, select, textarea').setAttribute('aria-describedby', error.id);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#unsaved = this.#question();
    this.#form.querySelector('[data-close]').addEventListener('click', () => this.#mayClose() && this.#dialog.close());
    const stay = (event) => this.#mayClose() || event.preventDefault();
    this.#dialog.addEventListener('cancel', stay);
    this.#dialog.addEventListener('keydown', (event) => event.key === 'Escape' && stay(event)); // a second one cannot be cancelled
    addEventListener('beforeunload', (event) => this.#dialog.open && this.#isChanged() && event.preventDefault());
    this.#dialog.addEventListener('close', () => this.#opener?.isConnected && this.#opener.focus());
  }

  get fields() {
    return this.#form.elements;
  }

  open(opener, title, url, method, values) {
    this.#opener = opener;
    this.#url = url;
    this.#method = method;
    this.#form.reset();
    this.#clear();
    say(this.#dialog.querySelector('h2'), title);
    for (const field of this.#form.elements) {
      if (field.type === 'checkbox') {
        field.checked = Boolean(values[field.name]);
      } else if (field.name) {
        this.#fill(field, values[field.name] ?? '');
      }
    }
    this.#before = this.#typed();
    this.#dialog.showModal();
  }

  #typed() {
    return JSON.stringify(read(this.#form));
  }

  #isChanged() {
    return this.#typed() !== this.#before;
  }

  /** Asks when something would be lost. */
  #mayClose() {
    if (!this.#isChanged()) {
      return true;
    }
    this.#form.querySelector('[data-close]').parentElement.before(this.#unsaved);
    this.#unsaved.querySelector('button').focus();
    return false;
  }

  #question() {
    const keep = element('button', { type: 'button', class: 'kcc-button kcc-button--small' }, 'Verder invullen');
    const drop = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Weggooien');
    const id = `${this.#form.id}-unsaved`;
    const question = element('div', { class: 'kcc-notice kcc-notice--warn kcc-row', role: 'group', 'aria-labelledby': id },
      element('span', { id, role: 'alert' }, 'U hebt dit nog niet opgeslagen.'), keep, drop);
    keep.addEventListener('click', () => {
      question.remove();
      this.#form.querySelector('input:enabled, select:enabled, textarea:enabled')?.focus();
    });
    drop.addEventListener('click', () => this.#dialog.close());
    return question;
  }

  #fill(field, value) {
    field.value = value;
    if (field.tagName === 'SELECT' && value && field.selectedIndex < 0) { // known to the service, not to this list
      field.append(element('option', { value }, value));
      field.value = value;
    }
  }

  async #send() {
    this.#clear();
    const submit = this.#form.querySelector('[type="submit"]');
    submit.disabled = true;
    try {
      const saved = await send(this.#method, this.#url, this.#shape(read(this.#form)));
      this.#dialog.close();
      this.#onSaved(saved);
    } catch (refusal) {
      if (refusal instanceof Refused) {
        this.#refuse(refusal.problem);
      } else {
        this.#general('Opslaan lukt nu niet. Probeer het zo nog eens.');
      }
    } finally {
      submit.disabled = false;
    }
  }

  #refuse(problem) {
    const rest = [];
    for (const { field, message } of problem.violations ?? []) {
      const place = this.#form.querySelector(`[data-field="${field}"]`);
      if (place) {
        const control = place.querySelector('input, select, textarea');
        const own = this.#words[field];
        say(place.querySelector('.kcc-field__error'), (typeof own === 'function' ? own(control.value) : own) ?? message.replace(/^Het veld '[^']*' /, 'Dit veld '));
        control.setAttribute('aria-invalid', 'true');
      } else {
        rest.push(message);
      }
    }
    if (!problem.violations?.length) {
      rest.push(problem.detail ?? 'Opslaan lukt nu niet. Probeer het zo nog eens.');
    }
    this.#general(rest.join(' '));
    this.#form.querySelector('[aria-invalid="true"]')?.focus();
  }

  #general(text) {
    say(this.#form.querySelector('[data-error]'), text);
  }

  #clear() {
    this.#general('');
    this.#unsaved.remove();
    this.#form.querySelectorAll('[data-field] .kcc-field__error').forEach((error) => say(error, ''));
    this.#form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  }
}
