// Development: the figure by day, week or month, and what changed since a day was recorded.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { count, percent } from '/theme/words.js';
import { recorded, showCorrections } from './corrections.js';
import { showEmpty } from './emptyperiod.js';
import { fill, markFew, numberCell, plainCell, setNumber } from './numbers.js';
import { openPage } from './page.js';
import { hasBase, norm, SELECTIONS } from './text.js';
import { totalOverTime, TrendChart } from './trendcharts.js';
import { judged, normWords, PARTS, pointName } from './trendpoints.js';

const MOVED = { '#kanalen': '/cijfers/kanalen/', '#overdrachten': '/cijfers/overdrachten/' };

if (MOVED[location.hash]) {
  location.replace(MOVED[location.hash] + location.search);
}

const chart = new TrendChart('chart');

/** Whether the norm changed within the period. */
const areSeveral = (points) => new Set(points.map((point) => point.target)).size > 1;

const row = (by, point, severalNorms) => {
  const name = pointName(by, point);
  const cells = element('tr', {}, element('th', { scope: 'row' }, name), numberCell(), numberCell(), numberCell(),
    ...(severalNorms ? [plainCell(norm(point.target))] : []));
  const [settled, decided, rate] = cells.querySelectorAll('button');
  const parameters = { from: point.from, to: point.to };
  setNumber(settled, { text: count(point.settled), what: `goed, ${name}`, parameters, state: 'SETTLED', title: `${SELECTIONS.SETTLED}, ${name}` });
  setNumber(decided, { text: count(point.decided), what: `met een uitkomst, ${name}`, parameters, state: 'DECIDED', title: `${SELECTIONS.DECIDED}, ${name}` });
  setNumber(rate, { text: percent(point.fcr), what: `in één keer goed, ${name}`, parameters, state: point.fcr === null ? null : 'DECIDED', title: `${SELECTIONS.DECIDED}, ${name}` });
  if (point.fcr !== null && !hasBase(point.decided)) {
    markFew(rate);
  }
  return cells;
};

const showTable = (by, points) => {
  const severalNorms = areSeveral(points);
  fill(byId('course-head'), [PARTS[by].title, 'Goed', 'Uitkomst bekend', 'In één keer goed', ...(severalNorms ? ['Norm'] : [])]
    .map((name, index) => element('th', { scope: 'col', class: index === 0 ? '' : 'kcc-number' }, name)));
  fill(byId('course-rows'), [...points].reverse().map((point) => row(by, point, severalNorms)));
};

const showTotal = ({ total, target }, points) => {
  const judgedBy = areSeveral(points) ? `De norm veranderde in deze periode; voor het geheel is zij ${norm(target)}.` : `De norm is ${norm(target)}.`;
  setNumber(byId('rate'), { text: percent(total.fcr), what: 'in één keer goed in de hele periode', state: total.fcr === null ? null : 'DECIDED' });
  say(byId('total'), total.fcr === null ? 'Van geen enkele vraag is de uitkomst bekend.'
    : ` van de vragen ging in deze periode in één keer goed: ${count(total.settled)} van ${count(total.decided)}. ${judgedBy}`);
};

openPage(async (parameters) => {
  const view = await ask('/kpi/v1/kpi/channels', parameters);
  const corrected = await recorded(parameters, view.by);
  return () => {
    const { by } = view;
    const points = judged(view);
    const name = `In één keer goed, per ${PARTS[by].one}`;
    showEmpty(points.length === 0, 'vragen');
    say(byId('course-title'), name);
    showTotal(view, points);
    byId('one').hidden = points.length !== 1;
    byId('course').classList.toggle('trend-course--alone', points.length < 2);
    say(byId('key'), points.some((point) => point.fcr !== null && !hasBase(point.decided))
      ? `Een open rondje (○) betekent: minder dan 30 vragen ${PARTS[by].within}. Dan zegt het cijfer weinig, en loopt er geen lijn door.` : '');
    showTable(by, points);
    if (points.length > 1) {
      chart.show((id) => totalOverTime(id, { by, points, name, norm: normWords(by, points) }));
    }
    showCorrections(corrected);
    return view;
  };
});
