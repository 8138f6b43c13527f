// Why questions were not answered right the first time: the advice, and all that is missed, told apart in four ways.
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { count, days, percent } from '/theme/words.js';
import { showCauses } from './causes.js';
import { figureButton, setFigure } from './figurebutton.js';
import { LossTable, WAYS } from './losstable.js';
import { openPage } from './page.js';
import { SELECTIONS } from './text.js';

const TITLES = {
  MISSED: ['Wat het meeste scheelt', 'Alles wat gemist is'],
  WITHOUT_CAUSE: ['Er springt niets uit', 'Alles wat gemist is'],
  MET: ['U haalt de norm', 'Wat nog beter kan'],
  TOO_FEW: ['Te weinig vragen voor een oordeel', 'Alles wat gemist is'],
  NO_DATA: ['Nog geen cijfer', 'Alles wat gemist is'],
};

const begin = (text) => text[0].toUpperCase() + text.slice(1);

/** Which way of telling apart the advice took, and why. */
const wayOf = ({ aspects }) => {
  if (aspects.length === 0) {
    return '';
  }
  const ways = aspects.map((aspect) => WAYS[aspect.toLowerCase()]);
  return `${ways.length === 1 ? begin(ways[0].many) : `Combinaties van ${ways.map((way) => way.one.toLowerCase()).join(' en ')}`
  } verklaren het meest met de minste oorzaken.`;
};

const showAdvice = async (advice, filters) => {
  const [title, rest] = TITLES[advice.standing];
  say(byId('advice-title'), title);
  say(byId('advice'), advice.sentence);
  say(byId('way'), wayOf(advice));
  say(byId('losses-title'), rest);
  await showCauses(byId('causes'), advice, filters);
};

// --- One of the tables at a time: the way that the advice took, until the reader takes another ----------------------
const tables = Object.fromEntries(Object.keys(WAYS).map((way) => [way, new LossTable(way)]));
let chosen = null;

const choose = (way) => {
  byId('ways').elements.way.value = way;
  Object.entries(tables).forEach(([name, table]) => table.element.classList.toggle('loss-table--folded', name !== way));
};

byId('tables').append(...Object.values(tables).map((table) => table.element));
byId('ways').firstElementChild.append(...Object.entries(WAYS).map(([way, { one }]) => element('label', {},
  element('input', { type: 'radio', name: 'way', value: way }), element('span', {}, one))));
byId('ways').addEventListener('change', ({ target }) => {
  chosen = target.value;
  choose(chosen);
});
byId('ways').addEventListener('submit', (event) => event.preventDefault());

// --- The whole ---------------------------------------------------------------------------------------------------
const showFacts = (view) => {
  const { total, before } = view;
  const facts = [
    ['fcr', 'In één keer goed', percent(total.fcr), total.fcr === null ? null : { state: 'DECIDED' }],
    ['lost', 'Gemist', count(view.lost), { state: 'LOST' }],
    ['decided', 'Uitkomst bekend', count(total.decided), { state: 'DECIDED' }],
    ...(before?.comparable ? [['before', 'In één keer goed, periode ervoor', percent(before.total.fcr), { from: before.from, to: before.to, state: 'DECIDED' }]] : []),
  ];
  keyed(byId('facts'), facts.map(([key]) => key), () => element('div', {}, element('dt'), element('dd', {}, figureButton()))).forEach((row, index) => {
    const [, term, text, parameters] = facts[index];
    say(row.firstElementChild, term);
    setFigure(row.querySelector('button'), text, term, parameters, parameters ? SELECTIONS[parameters.state] : '');
  });
};

const comparison = ({ before }) => (!before ? ''
  : before.comparable ? `Het verschil is met ${days(before.from, before.to)}.`
    : `Geen verschil met ${days(before.from, before.to)}: te weinig vragen om te vergelijken.`);

const showLosses = (view, advice) => {
  byId('losses').hidden = view.total.decided === 0;
  byId('losses').classList.toggle('loss--alone', !view.before?.comparable);
  showFacts(view);
  Object.values(tables).forEach((table) => table.show(view));
  choose(chosen ?? advice.aspects[0]?.toLowerCase() ?? 'reason');
  say(byId('compared'), comparison(view));
};

openPage(async (parameters) => {
  const [view, advice] = await Promise.all([ask('/kpi/v1/kpi/losses', parameters), ask('/kpi/v1/kpi/advice', parameters)]);
  return () => {
    showAdvice(advice, { parameters: () => new URLSearchParams(parameters) });
    showLosses(view, advice);
    return view;
  };
});
