// Periods with a first and a last day, as rows that can be added and taken away.
import { element } from '/theme/dom.js';

export class Periods {
  #list;
  #onChange;
  #count = 0;

  constructor(list, onChange) {
    this.#list = list;
    this.#onChange = onChange;
  }

  get values() {
    return [...this.#list.children].map((row) => {
      const [from, to] = row.querySelectorAll('input');
      return { from: from.value, to: to.value };
    });
  }

  set values(periods) {
    this.#list.replaceChildren(...periods.map((period) => this.#row(period)));
  }

  add() {
    const row = this.#row({ from: '', to: '' });
    this.#list.append(row);
    row.querySelector('input').focus();
  }

  #row({ from, to }) {
    this.#count += 1;
    const day = (name, text, value) => {
      const id = `period-${name}-${this.#count}`;
      const input = element('input', { id, type: 'date', 'aria-describedby': 'handling-form-answerable-error handling-form-answerable-moves' });
      input.value = value;
      return element('div', {}, element('label', { for: id }, text), input);
    };
    const remove = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Weghalen',
      element('span', { class: 'kcc-visually-hidden' }, from ? ` van de periode vanaf ${from}` : ' van deze periode'));
    const row = element('li', {}, day('from', 'Vanaf', from), day('to', 'Tot en met (leeg: zonder einde)', to), remove);
    remove.addEventListener('click', () => {
      row.remove();
      document.getElementById('add-period').focus();
      this.#onChange();
    });
    return row;
  }
}
