// What is missed, told apart in one way: a row for each topic, reason, department or channel, which opens to the other ways.
import { element, keyed, say } from '/theme/dom.js';
import { CHANNELS, count, department as departmentName, points, questions, WITHOUT } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { reason, SELECTIONS } from './text.js';

/** In the order in which they can be chosen. */
export const WAYS = {
  reason: { parts: 'reasons', one: 'Reden', many: 'redenen', name: (sum) => reason(sum.key) },
  topic: { parts: 'topics', one: 'Onderwerp', many: 'onderwerpen', name: (sum) => sum.name ?? (sum.key === 'none' ? WITHOUT.topic : sum.key) },
  department: { parts: 'departments', one: 'Afdeling', many: 'afdelingen', name: (sum) => (sum.key === 'none' ? WITHOUT.department : departmentName(sum.key)) },
  channel: { parts: 'channels', one: 'Kanaal', many: 'kanalen', name: (sum) => CHANNELS[sum.key] },
};

/** Rows that are shown without asking for all. */
const FIRST = 10;

/** A change that chance may have made has no direction. */
const change = (sum) => (!sum.moreThanChance ? 'ongeveer gelijk'
  : `${sum.change > 0 ? '▲' : '▼'} ${points(Math.abs(sum.change))} ${sum.change > 0 ? 'meer' : 'minder'}`);

const worth = () => element('td', { class: 'loss-worth' },
  element('span', { class: 'loss-bar', 'aria-hidden': 'true' }, element('i')), element('span', { class: 'loss-points' }));

const line = (...more) => element('tr', {}, element('th', { scope: 'row' }, element('span', { class: 'loss-name' })),
  element('td', { class: 'kcc-number' }, figureButton()), worth(), ...more);

/** @param within parameters that all of the table share, and their name */
const fill = (row, way, sum, largest, within = { parameters: {}, name: '' }) => {
  const name = WAYS[way].name(sum);
  say(row.querySelector('.loss-name'), name);
  setFigure(row.querySelector('button'), count(sum.lost), `gemist, ${within.name}${name}`,
    { ...within.parameters, [way]: sum.key, state: 'LOST' }, `${SELECTIONS.LOST}: ${within.name}${name}`);
  row.querySelector('.loss-bar i').style.setProperty('--share', `${largest === 0 ? 0 : (100 * sum.lost) / largest}%`);
  say(row.querySelector('.loss-points'), sum.points === null ? '–' : `${points(sum.points)} punten`);
};

const head = (...titles) => element('thead', {}, element('tr', {}, ...titles));
const title = (text, style = '') => element('th', { scope: 'col', class: style }, text);

/** Agents who found no answer in a topic's text handed over for this reason. */
const NO_TEXT = 'NO_KNOWLEDGE';
const lacksText = (cell) => cell.reason === NO_TEXT && cell.topic !== 'none';
const textLink = (topic) => element('a', { class: 'loss-text', href: `/onderwerpen/#${topic}` }, 'bekijk de antwoordtekst');

/** What is there stays: it may have the focus. */
const showTextLink = (row, topic, lacks) => {
  const there = row.querySelector('.loss-text');
  if (lacks && !there) {
    row.firstElementChild.append(textLink(topic));
  } else if (!lacks) {
    there?.remove();
  }
};

const addUp = (cells, way) => {
  const sums = new Map();
  cells.forEach((cell) => {
    const sum = sums.get(cell[way]) ?? { key: cell[way], name: way === 'topic' ? cell.topicName : null, lost: 0, points: 0 };
    sum.lost += cell.lost;
    sum.points += cell.points;
    sums.set(sum.key, sum);
  });
  return [...sums.values()].sort((one, other) => other.lost - one.lost);
};

export class LossTable {
  #way;
  #view = null;
  #open = null;
  #all = false;
  #body;
  #more = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small loss-all', 'aria-expanded': 'false', hidden: '' });

  /** What goes into the page. */
  element;

  /** @param way of `WAYS` */
  constructor(way) {
    const { parts, one } = WAYS[way];
    this.#way = way;
    this.#body = element('tbody', { id: parts });
    this.#more.addEventListener('click', () => {
      this.#all = !this.#all;
      this.show(this.#view);
    });
    this.element = element('div', { class: 'loss-table', 'data-way': way },
      element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': `Gemiste vragen per ${one.toLowerCase()}` },
        element('table', { class: 'kcc-table' }, head(title(one), title('Gemist', 'kcc-number'), title('Waard'), title('Verschil', 'loss-change'),
          title(element('span', { class: 'kcc-visually-hidden' }, 'Meer'))), this.#body)),
      element('p', {}, this.#more));
  }

  /** @param view answer of `GET /v1/kpi/losses` */
  show(view) {
    this.#view = view;
    const sums = view[WAYS[this.#way].parts];
    const largest = Math.max(0, ...sums.map((sum) => sum.lost));
    const lacking = new Set(view.cells.filter((cell) => this.#way === 'topic' && lacksText(cell)).map((cell) => cell.topic));
    this.#body.querySelector('.loss-detail')?.remove();
    keyed(this.#body, sums.map((sum) => sum.key), (key) => this.#row(key)).forEach((row, index) => {
      const sum = sums[index];
      fill(row, this.#way, sum, largest);
      say(row.querySelector('.loss-change'), view.before?.comparable ? change(sum) : '');
      showTextLink(row, sum.key, lacking.has(sum.key));
      row.querySelector('.loss-more').setAttribute('aria-label', `Verdeling van ${WAYS[this.#way].name(sum)}`);
      row.querySelector('.loss-more').disabled = sum.lost === 0;
      row.classList.toggle('loss-rest', !this.#all && index >= FIRST);
    });
    this.#showHowMany(sums.length);
    this.#expand(sums.some((sum) => sum.key === this.#open && sum.lost > 0) ? this.#open : null);
  }

  #showHowMany(number) {
    this.#more.hidden = number <= FIRST;
    this.#more.setAttribute('aria-expanded', String(this.#all));
    say(this.#more, this.#all ? 'Toon alleen de grootste' : `Toon alle ${count(number)} ${WAYS[this.#way].many}`);
  }

  #row(key) {
    const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small loss-more', 'aria-expanded': 'false' }, 'Verdeling');
    button.addEventListener('click', () => this.#expand(this.#open === key ? null : key));
    return line(element('td', { class: 'loss-change kcc-nowrap' }), element('td', {}, button));
  }

  #expand(key) {
    this.#open = key;
    this.#body.querySelector('.loss-detail')?.remove();
    [...this.#body.children].forEach((row) => row.querySelector('.loss-more').setAttribute('aria-expanded', String(row.dataset.key === key)));
    if (key !== null) {
      const row = [...this.#body.children].find((each) => each.dataset.key === key);
      row.after(element('tr', { class: 'loss-detail', 'data-key': '' }, element('td', { colspan: '5' }, ...this.#details(key))));
    }
  }

  #details(key) {
    const sum = this.#view[WAYS[this.#way].parts].find((each) => each.key === key);
    const cells = this.#view.cells.filter((cell) => cell[this.#way] === key);
    const told = cells.reduce((all, cell) => all + cell.lost, 0);
    const tables = Object.keys(WAYS).filter((way) => way !== this.#way).map((way) => this.#part(way, sum, addUp(cells, way)));
    return [element('div', { class: 'loss-details' }, ...tables),
      ...(told < sum.lost ? [element('p', { class: 'kcc-small kcc-soft' }, `${questions(sum.lost - told)} in kleine groepen staan hier niet bij.`)] : [])];
  }

  /** One of the other ways, within a row: the largest of it. */
  #part(way, whole, sums) {
    const within = { parameters: { [this.#way]: whole.key }, name: `${WAYS[this.#way].name(whole)}, ` };
    const rows = sums.slice(0, FIRST).map((sum) => {
      const row = line();
      fill(row, way, sum, whole.lost, within);
      const topic = way === 'topic' ? sum.key : this.#way === 'topic' ? whole.key : 'none';
      showTextLink(row, topic, [sum.key, whole.key].includes(NO_TEXT) && topic !== 'none');
      return row;
    });
    const rest = sums.slice(FIRST).reduce((all, sum) => all + sum.lost, 0);
    return element('div', {}, element('table', { class: 'kcc-table' },
      head(title(WAYS[way].one), title('Gemist', 'kcc-number'), title('Waard')), element('tbody', {}, ...rows)),
    ...(rest > 0 ? [element('p', { class: 'kcc-small kcc-soft' }, `En nog ${questions(rest)} bij andere ${WAYS[way].many}.`)] : []));
  }
}
