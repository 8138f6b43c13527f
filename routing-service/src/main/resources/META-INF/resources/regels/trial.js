// A rule set tried on the past: how far it is, three figures first, and the lists behind them.
import { Refused, ask, request } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { ListDialog } from '/theme/listdialog.js';
import { municipality, municipalityName } from '/theme/municipality.js';
import { CHANNELS, count, days, moment, percent, range } from '/theme/words.js';
import { topicName } from './sentence.js';

const LOOK_AGAIN = 400; // milliseconds
const NOT_NOW = 'Proberen lukt nu niet. Probeer het zo nog eens.';

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const contacts = (n) => `${count(n)} ${n === 1 ? 'contact' : 'contacten'}`;
const place = ({ destination, departmentName }) => (destination === 'FRONT_OFFICE' ? 'Front office' : departmentName);
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

const figure = (title, big, ...more) => element('div', {}, element('dt', {}, title), element('dd', {}, element('p', { class: 'rules__big' }, big), ...more));
const small = (text) => element('p', { class: 'kcc-small' }, text);
const folded = (title, ...parts) => element('details', {}, element('summary', {}, title), ...parts);
const table = (label, heads, rows) => element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': label },
  element('table', { class: 'kcc-table' }, element('thead', {}, element('tr', {}, ...heads.map((head, i) => element('th', { scope: 'col', class: i ? 'kcc-number' : null }, head)))),
    element('tbody', {}, ...rows.map(([first, ...rest]) => element('tr', {}, element('th', { scope: 'row' }, first), ...rest.map((text) => element('td', { class: 'kcc-number' }, text)))))));

export class Trial {
  #set = null;
  #asking = 0;
  #list = new ListDialog('moved', {
    region: 'Contacten die ergens anders heen gaan',
    columns: ['Gevraagd', 'Gemeente', 'Kanaal', 'Onderwerp', 'Nu', 'Dan', 'Door regel', 'Nummer'],
    ask: async (query) => {
      const { set, trial, size, after } = Object.fromEntries(query);
      const answer = await ask(`/routing/v1/rule-sets/${set}/trials/${trial}/moved`, new URLSearchParams({ limit: size, ...(after ? { after } : {}) }));
      return { count: answer.count, rows: answer.contacts, next: answer.next };
    },
    row: (one) => element('tr', {}, ...[moment(one.occurredAt), municipalityName(one.municipality), CHANNELS[one.channel] ?? one.channel, one.topicName ?? topicName(one.topic) ?? 'nog niet bekend',
      place(one.now), place(one.then), one.rule].map((text) => element('td', {}, text)), element('td', {}, element('code', {}, one.contactId))),
    told: (n) => (n ? `${contacts(n)} ${n === 1 ? 'gaat' : 'gaan'} ergens anders heen.` : 'Er gaat niets ergens anders heen.'),
  });

  constructor() {
    byId('trial-from').value = `${today().slice(0, 8)}01`;
    byId('trial-to').value = today();
    byId('trial-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#try();
    });
  }

  /** Shows the last trial of a rule set, and goes on with one that is at work. */
  async open(set) {
    const mine = ++this.#asking;
    this.#set = set;
    this.#show(null);
    this.where();
    try {
      const { trials } = await ask(`/routing/v1/rule-sets/${set}/trials`);
      const newest = trials.find(({ state }) => state !== 'FAILED');
      if (mine === this.#asking && newest) {
        await this.#follow(newest, mine);
      }
    } catch {
      if (mine === this.#asking) {
        say(byId('trial-error'), 'Eerdere proeven zijn nu niet op te vragen.');
      }
    }
  }

  /** Says of which municipality contacts are tried. */
  where() {
    say(byId('trial-where'), municipality.text ? `Gemeente ${municipality.text}` : municipality.one ? '' : 'Alle gemeenten');
  }

  async #try() {
    const mine = ++this.#asking;
    say(byId('trial-error'), '');
    byId('try').disabled = true;
    try {
      const answer = await request(`/routing/v1/rule-sets/${this.#set}/simulate`, {
        method: 'POST', headers: { 'Content-Type': 'application/json', Prefer: 'respond-async' },
        body: JSON.stringify({ from: byId('trial-from').value || null, to: byId('trial-to').value || null, ...(municipality.value ? { municipality: municipality.value } : {}) }),
      });
      const told = await answer.json().catch(() => ({}));
      if (!answer.ok) {
        throw new Refused(answer.status, told);
      }
      await this.#follow(told, mine);
      if (mine === this.#asking) {
        byId('trial-title').focus();
      }
    } catch (refusal) {
      if (mine !== this.#asking) {
        return; // another rule set is shown by now
      }
      const problem = refusal instanceof Refused ? refusal.problem : {};
      say(byId('trial-error'), problem.violations?.map(({ message }) => message).join(' ') || problem.detail || NOT_NOW);
    } finally {
      byId('try').disabled = false;
      if (mine === this.#asking) {
        byId('trial-progress').hidden = true;
      }
    }
  }

  async #follow(begun, mine) {
    let trial = begun;
    while (mine === this.#asking && trial.state === 'RUNNING') {
      byId('trial-progress').hidden = false;
      byId('trial-bar').value = trial.total ? Math.min(1, trial.done / trial.total) : 0; // more may have come in meanwhile
      say(byId('trial-told'), `Bezig: ${count(trial.done)} van ${contacts(trial.total)}`);
      await pause(LOOK_AGAIN);
      trial = await ask(`/routing/v1/rule-sets/${trial.ruleSet}/trials/${trial.id}`);
    }
    if (mine === this.#asking) {
      byId('trial-progress').hidden = true;
      this.#show(trial);
    }
  }

  #show(trial) {
    byId('trial-progress').hidden = true;
    byId('trial-none').hidden = Boolean(trial);
    byId('trial-result').hidden = !trial || trial.state !== 'DONE';
    say(byId('trial-error'), trial?.state === 'FAILED' ? 'De proef is niet afgekomen. Probeer het nog eens.' : '');
    if (trial?.state === 'DONE') {
      byId('trial-result').replaceChildren(...this.#result(trial));
    }
  }

  #result(trial) {
    const { frontOffice: front, fcr, terms } = trial;
    const moved = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id: 'moved-open' }, 'Welke?');
    moved.disabled = trial.moved === 0;
    moved.addEventListener('click', () => this.#list.open(moved, 'Wat ergens anders heen gaat', { set: trial.ruleSet, trial: trial.id }));
    return [
      element('p', {}, `Contacten van ${days(trial.from, trial.to)}: ${count(trial.contacts)}. Geprobeerd door ${trial.startedBy} op ${moment(trial.startedAt)}, naast regelset ${trial.against}.`),
      element('dl', { class: 'rules__three' },
        figure('Gaan ergens anders heen', count(trial.moved), small(trial.contacts ? `${percent(trial.moved / trial.contacts)} van alle contacten`: 'er waren geen contacten'), moved),
        figure('In één keer goed', `${percent(fcr.now)} → ${percent(fcr.then)}`, small(fcr.low === undefined ? 'Er is niets beslist in deze periode.' : `Waarschijnlijk ${range(fcr.low, fcr.high)}. Dat rust op ${count(fcr.decided)} vragen.`)),
        figure('Bij de front office', `${count(front.now)} → ${count(front.then)}`, small(`Bij afdelingen ${count(trial.contacts - front.now)} → ${count(trial.contacts - front.then)}`), small(`Termijn gebroken: ${count(terms.now)} → ${count(terms.then)}`))),
      folded('Per afdeling', trial.departments.length ? table('Per afdeling', ['Afdeling', 'Nu', 'Dan', 'Verschil'], trial.departments.map((one) => [one.departmentName, count(one.now), count(one.then), `${one.then > one.now ? '+' : ''}${count(one.then - one.now)}`]))
        : element('p', {}, 'Er gaat niets naar een afdeling.')),
      folded('Per regel', table('Per regel', ['Regel', 'Nu', 'Dan'], trial.rules.map((one) => [one.rule, count(one.now), count(one.then)]))),
      folded('Waar dit op rust', element('ul', {}, ...fcr.assumes.map((text) => element('li', {}, text)),
        element('li', {}, `Een andere dag waarop het antwoord er moet zijn: ${contacts(terms.otherDueMoment)}.`),
        ...(trial.withoutFacts ? [element('li', {}, `${contacts(trial.withoutFacts)} zonder bewaarde gegevens ${trial.withoutFacts === 1 ? 'telt' : 'tellen'} niet mee.`)] : []))),
    ];
  }
}
