// One rule in a dialog: conditions from closed choices, what follows, and the sentence for the agent. What it comes to stands
// below it in words while it is filled in.
import { Refused } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { FACTS, isDefault, known, sentence, values } from './sentence.js';

const NOT_NOW = 'Opslaan lukt nu niet. Wat u invulde, blijft staan. Probeer het zo nog eens.';
const PLACES = ['onderwerp', 'afdeling', 'uiterlijk'];
const form = byId('rule-form');
const dialog = byId('rule-dialog');

const option = ([value, text], chosen) => element('option', { value, selected: value === chosen ? '' : null }, text);
const smallButton = (text, attributes = {}) => element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', ...attributes }, text);

const choice = (fact, title, chosen) => element('select', { 'aria-label': title, 'data-value': '' },
  element('option', { value: '' }, 'Kies…'), ...fact.choices().map((each) => option(each, chosen)),
  ...(chosen && !fact.choices().some(([code]) => code === chosen) ? [option([chosen, chosen], chosen)] : []));

/** One condition: the fact, and the values of which one suffices. */
const conditionRow = (name, chosen, changed) => {
  const facts = element('select', { 'aria-label': 'Waar kijkt de regel naar?', 'data-fact': '' }, ...Object.entries(FACTS).map(([code, { title }]) => option([code, title], name)));
  const given = element('span', { class: 'kcc-row' });
  const more = smallButton('of…');
  const remove = smallButton('Weg', { 'data-remove': '' });
  const fill = (codes) => {
    const fact = FACTS[facts.value];
    given.replaceChildren(...(fact.percent
      ? [element('span', {}, 'minstens'), element('input', { type: 'number', min: 0, max: 100, 'aria-label': `${fact.title}, in procent`, 'data-value': '', value: codes.length ? Math.round(100 * codes[0]) : 80 }), element('span', {}, '%')]
      : (codes.length ? codes : ['']).map((code) => choice(fact, fact.title, code))));
    more.hidden = Boolean(fact.one || fact.percent);
  };
  fill(chosen);
  const row = element('div', { class: 'rules__condition' }, facts, given, more, remove);
  facts.addEventListener('change', () => {
    fill([]);
    changed();
  });
  more.addEventListener('click', () => {
    const added = choice(FACTS[facts.value], FACTS[facts.value].title, '');
    given.append(added);
    added.focus();
  });
  remove.addEventListener('click', () => {
    (row.nextElementSibling?.querySelector('select') ?? byId('r-more')).focus();
    row.remove();
    changed();
  });
  return row;
};

const readValue = (row) => {
  const fact = FACTS[row.querySelector('[data-fact]').value];
  const codes = [...row.querySelectorAll('[data-value]')].map((field) => field.value).filter(Boolean);
  return fact.percent ? (codes.length ? Number(codes[0]) / 100 : null)
    : fact.one ? (codes.length ? codes[0] === 'true' : null)
      : codes.length > 1 ? [...new Set(codes)] : codes[0] ?? null;
};

export class RuleEditor {
  #opener = null;
  #isDefault = false;
  #taken = new Set();
  #onSave;

  /** @param onSave takes the rule, and fails as the service does */
  constructor(onSave) {
    this.#onSave = onSave;
    byId('r-more').addEventListener('click', () => {
      const row = conditionRow('channel', [], () => this.#preview());
      byId('r-conditions').append(row);
      row.querySelector('select').focus();
      this.#preview();
    });
    byId('r-places').append(...PLACES.map((place) => {
      const button = smallButton(`{${place}}`);
      button.addEventListener('click', () => {
        const text = byId('r-explanation');
        text.setRangeText(`{${place}}`, text.selectionStart, text.selectionEnd, 'end');
        text.focus();
      });
      return button;
    }));
    form.addEventListener('input', ({ target }) => {
      this.#mended(target);
      this.#preview();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    byId('r-cancel').addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => this.#opener?.isConnected && this.#opener.focus());
  }

  /**
   * @param rule to be changed; empty for a new one
   * @param isLast whether it is the rule for all that is left
   * @param others the rules beside it
   */
  open(opener, rule, isLast, others) {
    this.#opener = opener;
    this.#isDefault = isLast && isDefault(rule);
    this.#taken = new Set(others.map(({ id }) => id));
    const then = rule.then ?? {};
    say(byId('rule-dialog-title'), rule.id ? `Regel ${rule.id}` : 'Nieuwe regel');
    byId('r-id').value = rule.id ?? '';
    byId('r-default').hidden = !this.#isDefault;
    byId('r-more').hidden = this.#isDefault;
    byId('r-conditions').replaceChildren(...Object.entries(rule.when ?? {}).map(([fact, value]) => conditionRow(fact, values(value), () => this.#preview())));
    byId('r-destination').value = then.destination ?? 'FRONT_OFFICE';
    byId('r-department').replaceChildren(element('option', { value: '' }, 'Die bij het onderwerp hoort, of die de medewerker koos'),
      ...[...known.departments].sort((one, other) => one[1].localeCompare(other[1], 'nl')).map((each) => option(each, then.department)),
      ...(then.department && !known.departments.has(then.department) ? [option([then.department, then.department], then.department)] : []));
    byId('r-owed').value = String(then.answerOwed ?? true);
    byId('r-days').value = then.answerWorkingDays ?? '';
    byId('r-reason').value = then.reason ?? '';
    byId('r-reasons').replaceChildren(...[...new Set(others.map((other) => other.then?.reason).filter(Boolean))].sort().map((reason) => element('option', { value: reason })));
    byId('r-explanation').value = rule.explanation ?? '';
    this.#clear();
    this.#preview();
    dialog.showModal();
    byId(rule.id ? 'r-destination' : 'r-id').focus();
  }

  #read() {
    const when = {};
    byId('r-conditions').querySelectorAll('.rules__condition').forEach((row) => {
      const value = readValue(row);
      if (value !== null) {
        when[row.querySelector('[data-fact]').value] = value;
      }
    });
    const back = byId('r-destination').value === 'BACK_OFFICE';
    const owed = back || byId('r-owed').value === 'true';
    const then = { destination: byId('r-destination').value, reason: byId('r-reason').value.trim(), answerOwed: owed };
    if (back && byId('r-department').value) {
      then.department = byId('r-department').value;
    }
    if (owed && byId('r-days').value) {
      then.answerWorkingDays = Number(byId('r-days').value);
    }
    return { id: byId('r-id').value.trim(), ...(Object.keys(when).length ? { when } : {}), then, explanation: byId('r-explanation').value.trim() };
  }

  #preview() {
    const back = byId('r-destination').value === 'BACK_OFFICE';
    byId('r-department').disabled = !back;
    byId('r-owed').disabled = back;
    byId('r-days').disabled = !back && byId('r-owed').value === 'false';
    say(byId('r-preview'), sentence(this.#read()));
  }

  /** What is sure to be wrong is said at once, beside its field. */
  #flaws(rule) {
    const facts = [...byId('r-conditions').querySelectorAll('[data-fact]')].map((fact) => fact.value);
    return [
      ['r-id', !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id), 'Gebruik kleine letters, cijfers en streepjes.'],
      ['r-id', this.#taken.has(rule.id), 'Deze naam heeft een andere regel al.'],
      ['r-when', facts.length !== new Set(facts).size, 'Dezelfde vraag staat er twee keer. Gebruik ‘of…’ voor een tweede antwoord.'],
      ['r-when', !this.#isDefault && !rule.when, 'Kies ten minste één voorwaarde. Alleen de laatste regel heeft er geen.'],
      ['r-when', facts.length > Object.keys(rule.when ?? {}).length, 'Kies bij elke voorwaarde een antwoord, of haal haar weg.'],
      ['r-days', !byId('r-days').disabled && (byId('r-days').validity.badInput || (rule.then.answerWorkingDays !== undefined && !(Number.isInteger(rule.then.answerWorkingDays) && rule.then.answerWorkingDays >= 1 && rule.then.answerWorkingDays <= 260))), 'Vul een heel getal van 1 tot en met 260 in.'],
      ['r-reason', !/^[A-Z]+(_[A-Z]+)*$/.test(rule.then.reason), 'Gebruik hoofdletters met _ ertussen, zoals DEPARTMENT_KNOWS.'],
      ['r-explanation', !rule.explanation, 'Vul in wat de medewerker leest.'],
    ].filter(([, wrong]) => wrong);
  }

  async #save() {
    this.#clear();
    const rule = this.#read();
    const flaws = this.#flaws(rule);
    flaws.reverse().forEach(([field, , text]) => {
      say(byId(`${field}-error`), text);
      if (field !== 'r-when') { // a group has no such sign
        byId(field).setAttribute('aria-invalid', 'true');
      }
    });
    if (flaws.length) {
      (flaws.at(-1)[0] === 'r-when' ? byId('r-when').querySelector('select, button:not([hidden])') : byId(flaws.at(-1)[0])).focus();
      return;
    }
    byId('r-save').disabled = true;
    try {
      await this.#onSave(rule);
      dialog.close();
    } catch (refusal) {
      const { violations = [], detail } = refusal instanceof Refused ? refusal.problem : {};
      say(byId('rule-error'), violations.map(({ message }) => message).join(' ') || detail || NOT_NOW);
      byId('rule-error').scrollIntoView({ block: 'nearest' });
    } finally {
      byId('r-save').disabled = false;
    }
  }

  /** What is being put right is wrong no more until it is saved again. */
  #mended(field) {
    const error = byId(`${field.closest('#r-when') ? 'r-when' : field.id}-error`);
    if (error) {
      say(error, '');
      (field.closest('#r-when') ?? field).removeAttribute('aria-invalid');
    }
  }

  #clear() {
    form.querySelectorAll('.kcc-field__error').forEach((error) => say(error, ''));
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  }
}
