// A list in a dialog, page by page: each begins behind the one before it, whatever came in meanwhile. Closing it gives
// the focus back to what opened it; Back closes it, too.
import { element, say } from './dom.js';
import { count } from './words.js';

const SIZE = 25;

/** The step back that closing a list takes, until it is taken: another list is a step forward only after it. */
let leaving = Promise.resolve();

const button = (text) => element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, text);

export class ListDialog {
  #ask;
  #row;
  #told;
  #parameters = null;
  #page = 1;
  /** where each page begins, the first one from the start */
  #begins = [];
  #opener = null;
  #asking = 0;
  /** whether the history of the browser has a step for this list */
  #inHistory = false;

  /**
   * @param id of the dialog; its parts are `id-title`, `id-count` and so on
   * @param ask answers a query with `count`, `rows` and `next`
   * @param row makes a table row
   * @param told the count in words; also gets what was asked
   */
  constructor(id, { region, columns, ask, row, told }) {
    this.#ask = ask;
    this.#row = row;
    this.#told = told;
    this.title = element('h2', { id: `${id}-title` });
    this.close = Object.assign(button('Sluiten'), { id: `${id}-close` });
    this.count = element('p', { id: `${id}-count`, role: 'status' });
    this.rows = element('tbody', { id: `${id}-rows` });
    this.previous = Object.assign(button('Vorige'), { id: `${id}-previous` });
    this.page = element('span', { id: `${id}-page` });
    this.next = Object.assign(button('Volgende'), { id: `${id}-next` });
    this.dialog = element('dialog', { class: 'kcc-dialog', id, 'aria-labelledby': `${id}-title` },
      element('div', { class: 'kcc-dialog__head' }, this.title, this.close), this.count,
      element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': region },
        element('table', { class: 'kcc-table' },
          element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)))), this.rows)),
      element('div', { class: 'kcc-row kcc-dialog__pages' }, this.previous, this.page, this.next));
    document.body.append(this.dialog);

    this.close.addEventListener('click', () => this.dialog.close());
    this.previous.addEventListener('click', () => this.#show(this.#page - 1));
    this.next.addEventListener('click', () => this.#show(this.#page + 1));
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener('close', () => {
      this.#leave();
      if (this.#opener?.isConnected) {
        this.#opener.focus();
      }
    });
    // Before the page hears of it: to the page nothing has changed.
    addEventListener('popstate', (event) => {
      if (this.#inHistory && this.dialog.open) {
        this.#inHistory = false;
        event.stopImmediatePropagation();
        document.getElementById('contact')?.close(); // the story that was opened from it
        this.dialog.close();
      }
    }, { capture: true });
  }

  open(opener, title, parameters) {
    this.#opener = opener;
    this.#parameters = parameters;
    say(this.title, title);
    this.rows.replaceChildren();
    this.#begins = [];
    this.dialog.showModal();
    this.#enter();
    this.#show(1);
  }

  async #enter() {
    await leaving;
    if (this.dialog.open && !this.#inHistory) {
      history.pushState(history.state, '');
      this.#inHistory = true;
    }
  }

  #leave() {
    if (this.#inHistory) {
      this.#inHistory = false;
      leaving = new Promise((resolve) => {
        addEventListener('popstate', (event) => {
          event.stopImmediatePropagation();
          resolve();
        }, { capture: true, once: true });
      });
      history.back();
    }
  }

  async #show(page) {
    const mine = ++this.#asking;
    say(this.count, 'Laden…');
    const query = new URLSearchParams(this.#parameters);
    query.set('size', SIZE);
    if (page > 1) {
      query.set('after', this.#begins[page - 1]);
    }
    try {
      const answer = await this.#ask(query);
      if (mine === this.#asking) {
        this.#page = page;
        this.#begins[page] = answer.next;
        this.#draw(answer);
      }
    } catch {
      if (mine === this.#asking) {
        say(this.count, 'De lijst kan nu niet worden geladen. Probeer het zo nog eens.');
      }
    }
  }

  #draw({ count: all, rows, next }) {
    const pages = Math.max(this.#page + (next ? 1 : 0), Math.ceil(all / SIZE));
    say(this.count, this.#told(all, this.#parameters));
    say(this.page, `Pagina ${count(this.#page)} van ${count(pages)}`);
    this.previous.disabled = this.#page <= 1;
    this.next.disabled = !next;
    this.rows.replaceChildren(...rows.map(this.#row));
  }
}
