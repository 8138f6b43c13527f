// Changes the text of one topic for one municipality. What is typed is kept in this tab until it is saved or thrown away:
// another topic, a reload or somebody else's change loses nothing of it.
import { Refused, ask, send } from '/theme/ask.js';
import { byId, say } from '/theme/dom.js';
import { asAgentsSeeIt } from '/theme/answertext.js';

const NOT_NOW = 'Opslaan lukt nu niet. Wat u typte, blijft staan. Probeer het zo nog eens.';
const form = byId('editor');
const FIELDS = ['ask', 'say', 'link', 'linkText', 'validUntil'];

const kept = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null; // storage is switched off
  }
};

const keep = (key, draft) => {
  try {
    if (draft) {
      sessionStorage.setItem(key, JSON.stringify(draft));
    } else {
      sessionStorage.removeItem(key);
    }
  } catch {
    // as above: the form keeps it as long as the page is open
  }
};

const written = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
const fields = (text) => ({ ask: text.ask.join('\n'), say: text.say ?? '', link: text.link ?? '', linkText: text.linkText ?? '', validUntil: text.validUntil ?? '' });

export class Editor {
  #text = null; // as it was read
  #municipality = '';
  #version = 0;
  #onSaved;
  #onDiscard;

  /**
   * @param onSaved called with the text as it was stored, and for which municipality
   * @param onDiscard called when what was typed is thrown away
   */
  constructor(onSaved, onDiscard) {
    this.#onSaved = onSaved;
    this.#onDiscard = onDiscard;
    form.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    byId('discard').addEventListener('click', () => {
      keep(this.#key, null);
      this.close();
      this.#onDiscard();
    });
  }

  get #key() {
    return `kcc-answer-text ${this.#municipality} ${this.#text.topic}`;
  }

  /** Whether something was typed about it before and is not saved. */
  hasDraft(municipality, text) {
    return Boolean(kept(`kcc-answer-text ${municipality} ${text.topic}`));
  }

  open(municipality, text) {
    this.#text = text;
    this.#municipality = municipality;
    const draft = kept(this.#key);
    this.#version = draft?.version ?? text.version;
    Object.entries(draft?.fields ?? fields(text)).forEach(([name, value]) => { form.elements[name].value = value; });
    this.#clear();
    this.#preview();
    form.inert = false; // another text may still be on its way
    form.hidden = false;
  }

  close() {
    form.hidden = true;
  }

  focus() {
    form.elements.ask.focus();
  }

  #typed() {
    const isAsRead = JSON.stringify(written()) === JSON.stringify(fields(this.#text));
    keep(this.#key, isAsRead ? null : { version: this.#version, fields: written() });
    this.#preview();
  }

  #preview() {
    const { ask: questions, ...rest } = written();
    byId('preview').replaceChildren(...asAgentsSeeIt({ ...rest, ask: lines(questions) }, 'h4'));
  }

  async #save() {
    const key = this.#key;
    const about = this.#text;
    const where = this.#municipality;
    this.#clear();
    if (form.elements.validUntil.validity.badInput) {
      this.#object({ violations: [{ field: 'validUntil', message: 'Deze dag bestaat niet.' }] });
      return;
    }
    form.inert = true; // what would be typed now is in no message
    const { ask: questions, ...rest } = written();
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim()).map(([name, value]) => [name, value.trim()]));
    try {
      const stored = await send('PUT', `/routing/v1/answer-texts/${about.topic}?municipality=${where}`, { ...filled, ask: lines(questions), version: this.#version });
      keep(key, null);
      form.inert = false;
      this.#onSaved(stored, where);
    } catch (refusal) {
      form.inert = false;
      if (key === this.#key && !form.hidden) { // else its keeper went on to another topic, and finds what was typed there
        byId('save').focus();
        await this.#refused(refusal, about);
      }
    }
  }

  async #refused(refusal, about) {
    if (!(refusal instanceof Refused)) {
      this.#error(NOT_NOW);
    } else if (refusal.status === 409) {
      await this.#changedMeanwhile(refusal.problem, about);
    } else {
      this.#object(refusal.problem);
    }
  }

  /** Shows what somebody else wrote above what was typed here; saving again puts this in its place. */
  async #changedMeanwhile(problem, about) {
    try {
      const { texts } = await ask('/routing/v1/answer-texts', new URLSearchParams({ municipality: this.#municipality }));
      const newest = texts.find((text) => text.topic === about.topic);
      this.#version = newest.version;
      keep(this.#key, { version: this.#version, fields: written() });
      byId('other-text').replaceChildren(...asAgentsSeeIt(newest, 'h4'));
      byId('other').hidden = false;
      this.#error(`${problem.detail} Die tekst staat hieronder, en de uwe staat er nog. Met Opslaan komt uw tekst ervoor in de plaats.`);
    } catch {
      this.#error(NOT_NOW);
    }
  }

  #object(problem) {
    const rest = [];
    for (const { field, message } of problem.violations ?? []) {
      const [, name, index] = /^(\w+)(?:\[(\d+)])?/.exec(field) ?? [];
      const place = form.querySelector(`[data-field="${name}"]`);
      if (place) {
        const words = message.replace(/^Het veld '[^']*' /, 'Dit veld ');
        say(place.querySelector('.kcc-field__error'), index ? `Vraag ${Number(index) + 1}: ${words}` : words);
        place.querySelector('input, textarea').setAttribute('aria-invalid', 'true');
      } else {
        rest.push(message);
      }
    }
    this.#error(problem.violations?.length ? rest.join(' ') : problem.detail ?? NOT_NOW);
    form.querySelector('[aria-invalid="true"]')?.focus();
  }

  #error(text) {
    say(byId('editor-error'), text);
    if (text) {
      byId('editor-error').scrollIntoView({ block: 'nearest' });
    }
  }

  #clear() {
    this.#error('');
    byId('other').hidden = true;
    form.querySelectorAll('[data-field] .kcc-field__error').forEach((error) => say(error, ''));
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  }
}
