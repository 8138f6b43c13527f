// The contacts behind a figure, in a dialog with pages.
import { byId, element, say } from './dom.js';
import { downloadButtons } from './downloads.js';
import { CHANNELS, EXCLUSIONS, SELECTIONS, STATES, clock, count, moment } from './text.js';

const SIZE = 25;

export class Contacts {
  #parameters = null;
  #page = 1;
  #opener = null;
  #downloads;

  constructor() {
    this.dialog = byId('contacts');
    byId('contacts-close').addEventListener('click', () => this.dialog.close());
    byId('contacts-previous').addEventListener('click', () => this.#show(this.#page - 1));
    byId('contacts-next').addEventListener('click', () => this.#show(this.#page + 1));
    this.#downloads = element('div', { class: 'kcc-row dash-dialog__files' });
    byId('contacts-close').before(this.#downloads);
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener('close', () => this.#opener?.isConnected && this.#opener.focus());
  }

  open(opener, title, parameters) {
    this.#opener = opener;
    this.#parameters = parameters;
    say(byId('contacts-title'), title);
    this.#downloads.replaceChildren(...downloadButtons(() => this.#exported()));
    byId('contacts-rows').replaceChildren();
    this.dialog.showModal();
    this.#show(1);
  }

  #exported() {
    const query = new URLSearchParams(this.#parameters);
    query.set('list', query.get('state') ?? 'REGISTERED');
    query.delete('state');
    return query;
  }

  async #show(page) {
    say(byId('contacts-count'), 'Laden…');
    const query = new URLSearchParams(this.#parameters);
    query.set('page', page);
    query.set('size', SIZE);
    let answer;
    try {
      const response = await fetch(`/v1/kpi/contacts?${query}`, { headers: { Accept: 'application/json' } });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      answer = await response.json();
    } catch {
      say(byId('contacts-count'), 'De lijst kan nu niet worden geladen. Probeer het zo nog eens.');
      return;
    }
    this.#page = page;
    this.#draw(answer);
  }

  #draw({ count: all, contacts }) {
    const pages = Math.max(1, Math.ceil(all / SIZE));
    say(byId('contacts-count'), `${count(all)} ${all === 1 ? 'contact' : 'contacten'}, geteld om ${clock(new Date())}`);
    say(byId('contacts-page'), `Pagina ${count(this.#page)} van ${count(pages)}`);
    byId('contacts-previous').disabled = this.#page <= 1;
    byId('contacts-next').disabled = this.#page >= pages;
    byId('contacts-rows').replaceChildren(...contacts.map(row));
  }
}

const row = (contact) => element('tr', {},
  element('td', { class: 'dash-nowrap' }, moment(contact.occurredAt)),
  element('td', {}, CHANNELS[contact.channel]),
  element('td', {}, contact.topicName ?? contact.topic ?? 'nog onbekend'),
  element('td', {}, contact.department ?? '–'),
  element('td', {}, outcome(contact)),
  element('td', { class: 'dash-nowrap' }, contact.since ? moment(contact.since) : '–'),
  element('td', {}, element('code', {}, contact.id)));

const outcome = (contact) => {
  if (contact.exclusion) {
    return `${STATES.EXCLUDED}: ${EXCLUSIONS[contact.exclusion].toLowerCase()}`;
  }
  if (contact.chaser) {
    return SELECTIONS.CHASER;
  }
  return STATES[contact.state] + (contact.answeredLate ? ', later alsnog beantwoord' : '');
};
