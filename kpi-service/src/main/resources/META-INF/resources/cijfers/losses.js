// Where contacts are lost: the sentence on top, and a table for each way to tell them apart.
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { CHANNELS, count, days, department as departmentName, percent, points, questions } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { openPage } from './page.js';
import { reason, SELECTIONS } from './text.js';

const NAMES = {
  topic: (sum) => sum.name ?? (sum.key === 'none' ? 'Zonder onderwerp' : sum.key),
  reason: (sum) => reason(sum.key),
  department: (sum) => (sum.key === 'none' ? 'Zonder afdeling' : departmentName(sum.key)),
  channel: (sum) => CHANNELS[sum.key],
};

const change = (sum) => {
  if (sum.change === undefined || sum.change === null) {
    return '–';
  }
  const size = points(Math.abs(sum.change));
  return size === '0,0' ? 'gelijk' : `${sum.change > 0 ? '▲' : '▼'} ${size} ${sum.change > 0 ? 'meer' : 'minder'}`;
};

const worth = () => element('td', { class: 'loss-worth' },
  element('span', { class: 'loss-bar', 'aria-hidden': 'true' }, element('i')), element('span', { class: 'loss-points' }));

const line = (more) => element('tr', {}, element('th', { scope: 'row' }, element('span', { class: 'loss-name' })),
  element('td', { class: 'kcc-number' }, figureButton()), worth(), element('td', { class: 'loss-change kcc-nowrap' }), ...more);

/** @param within parameters that all of the table share, and their name */
const fill = (row, dimension, sum, largest, within = { parameters: {}, name: '' }) => {
  const name = NAMES[dimension](sum);
  say(row.querySelector('.loss-name'), name);
  setFigure(row.querySelector('button'), count(sum.lost), `gemist, ${within.name}${name}`,
    { ...within.parameters, [dimension]: sum.key, state: 'LOST' }, `${SELECTIONS.LOST}: ${within.name}${name}`);
  row.querySelector('.loss-bar i').style.setProperty('--share', `${largest === 0 ? 0 : (100 * sum.lost) / largest}%`);
  say(row.querySelector('.loss-points'), sum.points === null ? '–' : `${points(sum.points)} punt`);
  const difference = row.querySelector('.loss-change');
  if (difference) {
    say(difference, change(sum));
  }
};

const largestOf = (sums) => Math.max(0, ...sums.map((sum) => sum.lost));

const table = (body, dimension, sums) => keyed(body, sums.map((sum) => sum.key), () => line([]))
  .forEach((row, index) => fill(row, dimension, sums[index], largestOf(sums)));

// --- Topics, each of which opens to its reasons, departments and channels ------------------------------------------
let shown = null;
let open = null;

/** Topics that are shown without asking for all. */
const FIRST = 10;
let all = false;

const showHowMany = (number) => {
  const button = byId('topics-all');
  button.hidden = number <= FIRST;
  button.setAttribute('aria-expanded', String(all));
  say(button, all ? `Alleen de grootste ${FIRST}` : `Toon alle ${count(number)} onderwerpen`);
};

byId('topics-all').addEventListener('click', () => {
  all = !all;
  showTopics(shown);
});

/** Agents who found no answer in a topic's text handed over for this reason. */
const NO_TEXT = 'NO_KNOWLEDGE';
const lacksText = (cells) => new Set(cells.filter((cell) => cell.reason === NO_TEXT && cell.topic !== 'none').map((cell) => cell.topic));
const textLink = (topic) => element('a', { class: 'loss-text', href: `/onderwerpen/#${topic}` }, 'antwoordtekst ontbreekt');

/** What is there stays: it may have the focus. */
const showTextLink = (row, topic, lacks) => {
  const there = row.querySelector('.loss-text');
  if (lacks && !there) {
    row.firstElementChild.append(textLink(topic));
  } else if (!lacks) {
    there?.remove();
  }
};

const topicRow = (key) => {
  const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small loss-more', 'aria-expanded': 'false' }, 'Verdeling');
  button.addEventListener('click', () => expand(open === key ? null : key));
  return line([element('td', {}, button)]);
};

const showTopics = (view) => {
  const needed = new Set(view.reach.topics.map((topic) => topic.key));
  const lacking = lacksText(view.cells);
  byId('topics').querySelector('.loss-detail')?.remove();
  keyed(byId('topics'), view.topics.map((topic) => topic.key), topicRow).forEach((row, index) => {
    const topic = view.topics[index];
    fill(row, 'topic', topic, largestOf(view.topics));
    row.classList.toggle('loss-needed', needed.has(topic.key));
    row.querySelector('.kcc-tag')?.remove();
    if (needed.has(topic.key)) {
      row.querySelector('.loss-name').after(element('span', { class: 'kcc-tag kcc-tag--warn' }, 'nodig voor de norm'));
    }
    showTextLink(row, topic.key, lacking.has(topic.key));
    row.querySelector('.loss-more').setAttribute('aria-label', `Verdeling van ${NAMES.topic(topic)}`);
    row.querySelector('.loss-more').disabled = topic.lost === 0;
    row.hidden = !all && index >= FIRST;
  });
  showHowMany(view.topics.length);
  expand(view.topics.some((topic) => topic.key === open && topic.lost > 0) ? open : null);
};

const expand = (key) => {
  open = key;
  byId('topics').querySelector('.loss-detail')?.remove();
  byId('topics').querySelectorAll('tr').forEach((row) => row.querySelector('.loss-more').setAttribute('aria-expanded', String(row.dataset.key === key)));
  if (key === null) {
    return;
  }
  const row = [...byId('topics').children].find((each) => each.dataset.key === key);
  row.after(element('tr', { class: 'loss-detail', 'data-key': '' }, element('td', { colspan: '5' }, ...details(shown.topics.find((topic) => topic.key === key)))));
};

const details = (topic) => {
  const cells = shown.cells.filter((cell) => cell.topic === topic.key);
  const name = `${NAMES.topic(topic)}, `;
  const told = cells.reduce((sum, cell) => sum + cell.lost, 0);
  const tables = [['reason', 'Reden'], ['department', 'Afdeling'], ['channel', 'Kanaal']].map(([dimension, title]) => {
    const sums = addUp(cells, dimension);
    const rows = sums.map((sum) => {
      const row = element('tr', {}, element('th', { scope: 'row' }, element('span', { class: 'loss-name' })), element('td', { class: 'kcc-number' }, figureButton()), worth());
      fill(row, dimension, sum, topic.lost, { parameters: { topic: topic.key }, name });
      showTextLink(row, topic.key, dimension === 'reason' && sum.key === NO_TEXT && topic.key !== 'none');
      return row;
    });
    return element('table', { class: 'kcc-table loss-table' }, element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, title),
      element('th', { scope: 'col', class: 'kcc-number' }, 'Gemist'), element('th', { scope: 'col' }, 'Waard'))), element('tbody', {}, ...rows));
  });
  return [element('div', { class: 'loss-details' }, ...tables),
    ...(told < topic.lost ? [element('p', { class: 'kcc-small kcc-soft' }, `${questions(topic.lost - told)} in kleine groepen staan hier niet bij.`)] : [])];
};

const addUp = (cells, dimension) => {
  const sums = new Map();
  cells.forEach((cell) => {
    const sum = sums.get(cell[dimension]) ?? { key: cell[dimension], lost: 0, points: 0 };
    sum.lost += cell.lost;
    sum.points += cell.points;
    sums.set(sum.key, sum);
  });
  return [...sums.values()].sort((one, other) => other.lost - one.lost);
};

// --- The whole ---------------------------------------------------------------------------------------------------
const showFacts = (view) => {
  const { total, before } = view;
  const facts = [
    ['fcr', 'In één keer goed', percent(total.fcr), total.fcr === null ? null : { state: 'DECIDED' }],
    ['lost', 'Gemist', count(view.lost), { state: 'LOST' }],
    ['decided', 'Uitkomst bekend (n)', count(total.decided), { state: 'DECIDED' }],
    ['before', before ? `In één keer goed, ${days(before.from, before.to)}` : 'Periode ervoor', percent(before?.total.fcr),
      before && before.total.fcr !== null ? { from: before.from, to: before.to, state: 'DECIDED' } : null],
  ];
  const words = new Map(facts.map((fact) => [fact[0], fact]));
  keyed(byId('facts'), [...words.keys()], () => element('div', {}, element('dt'), element('dd', {}, figureButton()))).forEach((row) => {
    const [, term, text, parameters] = words.get(row.dataset.key);
    say(row.firstElementChild, term);
    setFigure(row.querySelector('button'), text, term, parameters, parameters ? SELECTIONS[parameters.state] : '');
  });
};

openPage(async (parameters) => {
  const view = await ask('/kpi/v1/kpi/losses', parameters);
  return () => {
    shown = view;
    say(byId('reach'), view.reach.sentence);
    say(byId('compared'), view.before && view.before.total.decided > 0
      ? `Het verschil is met ${days(view.before.from, view.before.to)}.` : 'Er is geen periode ervoor om mee te vergelijken.');
    showFacts(view);
    showTopics(view);
    table(byId('reasons'), 'reason', view.reasons);
    table(byId('departments'), 'department', view.departments);
    table(byId('channels'), 'channel', view.channels);
    return view;
  };
});
