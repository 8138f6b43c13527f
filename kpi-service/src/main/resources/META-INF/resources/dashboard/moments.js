// Interactions with several questions, in a dialog with pages.
import { byId, element, say } from './dom.js';
import { ask } from './page.js';
import { CHANNELS, STATES, count, moment } from './text.js';

const SIZE = 25;

export class Moments {
  #parameters = null;
  #page = 1;
  #opener = null;

  constructor() {
    this.dialog = byId('moments');
    byId('moments-close').addEventListener('click', () => this.dialog.close());
    byId('moments-previous').addEventListener('click', () => this.#show(this.#page - 1));
    byId('moments-next').addEventListener('click', () => this.#show(this.#page + 1));
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener('close', () => this.#opener?.isConnected && this.#opener.focus());
  }

  open(opener, title, parameters) {
    this.#opener = opener;
    this.#parameters = parameters;
    say(byId('moments-title'), title);
    byId('moments-rows').replaceChildren();
    this.dialog.showModal();
    this.#show(1);
  }

  async #show(page) {
    say(byId('moments-count'), 'Laden…');
    const query = new URLSearchParams(this.#parameters);
    query.set('page', page);
    query.set('size', SIZE);
    try {
      const answer = await ask('/v1/kpi/interactions', query);
      this.#page = page;
      this.#draw(answer);
    } catch {
      say(byId('moments-count'), 'De lijst kan nu niet worden geladen. Probeer het zo nog eens.');
    }
  }

  #draw({ count: all, list }) {
    const pages = Math.max(1, Math.ceil(all / SIZE));
    say(byId('moments-count'), `${count(all)} ${all === 1 ? 'contactmoment' : 'contactmomenten'}`);
    say(byId('moments-page'), `Pagina ${count(this.#page)} van ${count(pages)}`);
    byId('moments-previous').disabled = this.#page <= 1;
    byId('moments-next').disabled = this.#page >= pages;
    byId('moments-rows').replaceChildren(...list.map((interaction) => element('tr', {},
      element('td', { class: 'dash-nowrap' }, moment(interaction.occurredAt)),
      element('td', {}, CHANNELS[interaction.channel]),
      element('td', {}, element('ul', { class: 'trend-questions' }, ...interaction.questions.map((question) => element('li', {},
        `${question.topicName ?? question.topic ?? 'onderwerp nog onbekend'}: ${STATES[question.state].toLowerCase()}`)))))));
  }
}
