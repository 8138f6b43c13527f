// The same with many: what is chosen with the boxes.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { complaint, panel } from '/theme/panel.js';
import { count } from '/theme/words.js';
import { assignFields, completeFields, forwardFields, moveMany, returnFields } from './moves.js';

export class Bulk {
  #picked = new Set();
  #setting;
  #handovers;
  #changed;
  #busy = false; // two presses make one move
  #told = element('strong', { role: 'status' });

  /**
   * @param setting `me` and `departments`
   * @param handovers gives those on the screen
   * @param changed called when other ones are chosen, and after something was done
   */
  constructor(setting, handovers, changed) {
    this.#setting = setting;
    this.#handovers = handovers;
    this.#changed = changed;
    const buttons = [
      ['Nemen', () => this.#direct('assign', { assignee: setting.me })],
      ['Aan collega', () => this.#assign()],
      ['Vrijgeven', () => this.#direct('unassign', {})],
      ['Doorgeven', () => this.#form('forward', 'Alle gekozen doorgeven', forwardFields(setting.departments, this.#department()), 'Doorgeven')],
      ['Terug naar balie', () => this.#form('return', 'Alle gekozen terug naar de balie', returnFields(), 'Teruggeven')],
      ['Afronden', () => this.#form('complete', 'Alle gekozen afronden', completeFields(), 'Afronden')],
      ['Keuze wissen', () => this.clear()],
    ].map(([text, act]) => {
      const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, text);
      button.addEventListener('click', act);
      return button;
    });
    byId('bulk-buttons').append(this.#told, ...buttons);
  }

  get picked() {
    return this.#picked;
  }

  pick(id, on = !this.#picked.has(id)) {
    if (on) {
      this.#picked.add(id);
    } else {
      this.#picked.delete(id);
    }
    this.#show();
    this.#changed();
  }

  clear() {
    this.#picked.clear();
    this.#close();
    this.#show();
    this.#changed();
  }

  /** What is no longer on the screen is not chosen any more: nobody does something with what he does not see. */
  keep(ids) {
    const gone = [...this.#picked].filter((id) => !ids.has(id));
    gone.forEach((id) => this.#picked.delete(id));
    if (gone.length) {
      this.#show();
    }
  }

  #show() {
    byId('bulk').hidden = this.#picked.size === 0;
    say(this.#told, `${count(this.#picked.size)} gekozen`);
  }

  #close() {
    byId('bulk-panel').replaceChildren();
  }

  #chosen() {
    return this.#handovers().filter(({ id }) => this.#picked.has(id));
  }

  /** The one that all chosen ones lie at, or null. */
  #department() {
    const found = new Set(this.#chosen().map(({ department }) => department));
    return found.size === 1 ? [...found][0] : null;
  }

  async #assign() {
    const [first] = this.#chosen();
    if (!this.#department() || new Set(this.#chosen().map(({ municipality }) => municipality)).size > 1) {
      byId('bulk-told').replaceChildren(element('p', {}, 'Kies overdrachten van één afdeling en één gemeente om ze aan een collega te geven.'));
      return;
    }
    try {
      this.#form('assign', 'Alle gekozen aan een collega geven', await assignFields(first.department, first.municipality, this.#setting.me), 'Geven');
    } catch (refusal) {
      byId('bulk-told').replaceChildren(element('p', {}, complaint(refusal)));
    }
  }

  #form(name, title, fields, submit) {
    const form = panel(title, fields, submit, (values) => this.#do(name, values), () => this.#close());
    byId('bulk-panel').replaceChildren(form);
    form.querySelector('select').focus();
  }

  async #direct(name, values) {
    try {
      await this.#do(name, values);
    } catch (refusal) {
      byId('bulk-told').replaceChildren(element('p', {}, complaint(refusal)));
    }
  }

  async #do(name, values) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    const { done, results } = await moveMany([...this.#picked], name, values).finally(() => { this.#busy = false; });
    const refused = results.filter((each) => !each.done);
    results.filter((each) => each.done).forEach(({ id }) => this.#picked.delete(id));
    const why = Map.groupBy(refused, ({ detail }) => detail);
    byId('bulk-told').replaceChildren(element('p', {}, `${count(done)} gedaan${refused.length ? `, ${count(refused.length)} niet:` : '.'}`),
      ...(refused.length ? [element('ul', {}, ...[...why].map(([detail, those]) => element('li', {}, `${count(those.length)}× ${detail}`)))] : []));
    this.#close();
    this.#show();
    this.#changed(true);
  }
}

/** Departments that there are, with whether the user works for them. */
export const loadDepartments = async () => (await ask('/routing/v1/departments')).departments;
