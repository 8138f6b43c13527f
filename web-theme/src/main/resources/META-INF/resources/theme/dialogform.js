// A form in a dialog: filled, sent, and the service's objections put beside the fields they are about.
import { Refused, send } from './ask.js';
import { byId, element, say } from './dom.js';

const read = (form) => {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || (field.type !== 'checkbox' && field.value.trim() === '' && !field.validity.badInput)) {
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

  /**
   * @param shape makes the message from the form's values
   * @param words for a field that the reader fills in otherwise than the service is sent
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
    this.#form.querySelector('[data-close]').addEventListener('click', () => this.#dialog.close());
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
    this.#dialog.showModal();
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
      await send(this.#method, this.#url, this.#shape(read(this.#form)));
      this.#dialog.close();
      this.#onSaved();
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
        say(place.querySelector('.kcc-field__error'), this.#words[field] ?? message.replace(/^Het veld '[^']*' /, 'Dit veld '));
        place.querySelector('input, select, textarea').setAttribute('aria-invalid', 'true');
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
    this.#form.querySelectorAll('[data-field] .kcc-field__error').forEach((error) => say(error, ''));
    this.#form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  }
}
