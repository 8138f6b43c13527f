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
  MISSED: ['Wat het meest scheelt', 'Alles wat gemist is'],
  WITHOUT_CAUSE: ['Er springt niets uit', 'Alles wat gemist is'],
  MET: ['U zit op of boven de norm', 'Wat nog beter kan'],
  TOO_FEW: ['Te weinig vragen voor een oordeel', 'Alles wat gemist is'],
  NO_DATA: ['Nog geen cijfer', 'Alles wat gemist is'],
};

const begin = (text) => text[0].toUpperCase() + text.slice(1);

/** What the advice told apart by of its own accord, and why. */
const wayOf = ({ aspects }) => {
  if (aspects.length === 0 || chosen) {
    return '';
  }
  const ways = aspects.map((aspect) => WAYS[aspect.toLowerCase()]);
  return `${ways.length === 1 ? begin(ways[0].many) : `Combinaties van ${ways.map((way) => way.one.toLowerCase()).join(' en ')}`
  } verklaren het meest met de minste oorzaken.`;
};

// --- By what is told apart: what explains most, until the reader takes another; below it the table of that way -------
const tables = Object.fromEntries(Object.keys(WAYS).map((way) => [way, new LossTable(way)]));
let chosen = '';
let asked = null;
let whole = null;

const adviceOf = (parameters) => {
  const query = new URLSearchParams(parameters);
  if (chosen) {
    query.set('by', chosen.toUpperCase());
  }
  return ask('/kpi/v1/kpi/advice', query);
};

const showAdvice = (advice, parameters) => {
  const [title, rest] = TITLES[advice.standing];
  const surely = advice.standing === 'MET' && whole.total.verdict === 'ABOVE';
  const way = chosen || advice.aspects[0]?.toLowerCase() || 'reason';
  say(byId('advice-title'), surely ? 'U haalt de norm' : title);
  say(byId('advice'), advice.sentence);
  say(byId('way'), wayOf(advice));
  say(byId('losses-title'), rest);
  byId('ways').hidden = whole.lost === 0;
  Object.entries(tables).forEach(([name, table]) => table.element.classList.toggle('loss-table--folded', name !== way));
  showCauses(byId('causes'), advice, { parameters: () => new URLSearchParams(parameters) });
};

const choose = async (way) => {
  chosen = way;
  const parameters = asked;
  try {
    const advice = await adviceOf(parameters);
    if (chosen === way && asked === parameters) {
      byId('problem').hidden = true;
      showAdvice(advice, parameters);
    }
  } catch {
    byId('problem').hidden = false;
    say(byId('problem'), 'De oorzaken kunnen nu niet worden geladen. Kies nog eens waarnaar u wilt verdelen.');
  }
};

byId('tables').append(...Object.values(tables).map((table) => table.element));
byId('ways').firstElementChild.append(...[['', 'wat het meest verklaart'], ...Object.entries(WAYS).map(([way, { one }]) => [way, one.toLowerCase()])]
  .map(([value, text]) => element('label', {}, element('input', { type: 'radio', name: 'way', value, checked: value === '' ? '' : null }), element('span', {}, text))));
byId('ways').addEventListener('change', ({ target }) => choose(target.value));
byId('ways').addEventListener('submit', (event) => event.preventDefault());

// --- The whole ---------------------------------------------------------------------------------------------------
const showFacts = (view) => {
  const { total, before } = view;
  const lost = ['lost', 'Gemist', count(view.lost), { state: 'LOST' }];
  // Only what is missed has a reason: of one reason there is no more to tell.
  const facts = asked.has('reason') ? [lost] : [
    ['fcr', 'In één keer goed', percent(total.fcr), total.fcr === null ? null : { state: 'DECIDED' }],
    lost,
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
  : before.comparable ? `Het verschil is met ${days(before.from, before.to)}. Ongeveer gelijk: het verschil kan toeval zijn.`
    : `Geen verschil met ${days(before.from, before.to)}: te weinig vragen om te vergelijken.`);

const showLosses = (view) => {
  byId('losses').hidden = view.lost === 0;
  byId('losses').classList.toggle('loss--alone', !view.before?.comparable);
  showFacts(view);
  Object.values(tables).forEach((table) => table.show(view));
  say(byId('compared'), comparison(view));
};

openPage(async (parameters) => {
  const way = chosen;
  const [view, advice] = await Promise.all([ask('/kpi/v1/kpi/losses', parameters), adviceOf(parameters)]);
  return () => {
    asked = parameters;
    whole = view;
    showLosses(view);
    if (way === chosen) {
      showAdvice(advice, parameters);
    } else {
      choose(chosen); // another way was taken meanwhile
    }
    return view;
  };
});
