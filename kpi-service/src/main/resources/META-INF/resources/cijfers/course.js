// How the day went by hour, a longer period by day, and a long one by month: a chart, and the same figures in a table beside it.
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { daysOf } from '/theme/period.js';
import { count, hour, month, percent, points, questions, shortDay } from '/theme/words.js';
import { colour, normOnAxis } from './chartparts.js';
import { figureButton, setFigure } from './figurebutton.js';
import { FEW, hasBase } from './text.js';

const DECIDED = ['In één keer goed', 'Uitkomst bekend'];
const KINDS = {
  hour: { title: 'Per uur, vandaag', columns: ['Uur', ...DECIDED, 'Dit uur', 'Tot dan, opgeteld'], line: 'In één keer goed, tot dat uur opgeteld' },
  day: { title: 'Per dag', columns: ['Dag', ...DECIDED, 'Die dag'], line: 'In één keer goed, per dag' },
  month: { title: 'Per maand', columns: ['Maand', ...DECIDED, 'Die maand'], line: 'In één keer goed, per maand' },
};
const MOST_DAYS = 92; // a quarter; more points than that nobody reads

const kindOf = (filter) => {
  const chosen = daysOf(Object.fromEntries(filter));
  const span = chosen ? (new Date(chosen.to) - new Date(chosen.from)) / 86_400_000 : Infinity;
  return filter.get('window') === 'today' ? 'hour' : span < MOST_DAYS ? 'day' : 'month';
};

/** Asks for the points; each knows which contacts are behind it. */
export const fetchCourse = async (filter) => {
  const kind = kindOf(filter);
  const query = new URLSearchParams(filter);
  if (kind === 'hour') {
    query.delete('window');
  } else {
    query.set('groupBy', kind);
  }
  const answer = await ask(`/kpi/v1/kpi${kind === 'hour' ? '/course' : ''}`, query);
  return { kind, target: answer.target, points: POINTS[kind](answer) };
};

const hours = ({ day, hours: list }) => trim(list).map((point) => ({
  key: point.startsAt,
  label: hour(point.startsAt),
  title: `${hour(point.startsAt)} tot ${hour(point.endsAt)} uur`,
  part: point.hour,
  soFar: point.soFar,
  parameters: { from: day, to: day, occurredFrom: point.startsAt, occurredBefore: point.endsAt },
  untilThen: { from: day, to: day, occurredBefore: point.endsAt },
}));

/** From the first hour in which somebody asked something. */
const trim = (list) => list.slice(Math.max(0, list.findIndex((point) => point.soFar.first > 0)));

const days = ({ groups }) => groups.map((group) => ({
  key: group.key,
  label: shortDay(group.key),
  title: shortDay(group.key),
  part: group,
  parameters: { from: group.key, to: group.key },
}));

const months = ({ groups, from, to }) => groups.map((group) => {
  const [year, number] = group.key.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const first = `${group.key}-01`;
  return { key: group.key, label: month(group.key), title: month(group.key), part: group,
    parameters: { from: first < from ? from : first, to: last > to ? to : last } };
});

const POINTS = { hour: hours, day: days, month: months };

export class Course {
  #chart = null;
  #course = null;

  constructor() {
    new ResizeObserver(() => this.#chart?.resize()).observe(byId('chart'));
    const redraw = () => this.#course && this.#draw();
    document.documentElement.addEventListener('kcc-theme', redraw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  }

  show(course) {
    this.#course = course;
    say(byId('course-title'), KINDS[course.kind].title);
    this.#table();
    this.#draw();
  }

  #table() {
    const { kind, points } = this.#course;
    const { columns } = KINDS[kind];
    byId('course-head').replaceChildren(...columns.map((name, index) =>
      element('th', { scope: 'col', class: index === 0 ? '' : 'kcc-number' }, name)));
    const newestFirst = [...points].reverse();
    const rows = keyed(byId('course-rows'), newestFirst.map((point) => point.key), (key) => element('tr', { 'data-key': key },
      element('th', { scope: 'row' }), ...columns.slice(1).map(() => element('td', { class: 'kcc-number' }, figureButton()))));
    rows.forEach((row, index) => this.#row(row, newestFirst[index]));
  }

  #row(row, point) {
    const [settled, decided, rate, soFar] = row.querySelectorAll('button');
    say(row.firstElementChild, point.label);
    const at = `van ${point.title}`;
    setFigure(settled, count(point.part.settled), `in één keer goed ${at}`, { ...point.parameters, state: 'SETTLED' }, `In één keer goed, ${point.title}`);
    setFigure(decided, count(point.part.decided), `uitkomst bekend ${at}`, { ...point.parameters, state: 'DECIDED' }, `Uitkomst bekend, ${point.title}`);
    setFigure(rate, percent(point.part.fcr), at, point.part.fcr === null ? null : { ...point.parameters, state: 'DECIDED' }, `Uitkomst bekend, ${point.title}`);
    if (soFar) {
      setFigure(soFar, percent(point.soFar.fcr), `tot het einde ${at}`, point.soFar.fcr === null ? null : { ...point.untilThen, state: 'DECIDED' }, `Uitkomst bekend, tot het einde van ${point.title}`);
    }
  }

  #draw() {
    if (!globalThis.echarts) {
      return; // the table says it all
    }
    this.#chart ??= globalThis.echarts.init(byId('chart'));
    this.#chart.setOption(options(this.#course), { notMerge: true });
  }
}

const BARS = 'Uitkomst bekend';

const inTooltip = (shown, title) => [title, ...shown.filter(({ value }) => value !== '-')
  .map(({ seriesName, value }) => `${seriesName}: ${seriesName === BARS ? questions(value) : `${points(value)}%`}`)].join('\n');

const options = ({ kind, target, points: all }) => {
  const ink = colour('ink');
  const soft = colour('soft');
  const line = colour('line');
  const accent = colour('accent');
  const bar = colour('bar');
  const edge = colour('edge');
  const figures = all.map((point) => point.soFar ?? point.part);
  const value = (figure, thin) => (figure.fcr === null || hasBase(figure.decided) === thin ? '-' : 100 * figure.fcr);
  const name = KINDS[kind].line;
  const thin = figures.some((figure) => value(figure, true) !== '-');
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 76, right: 52, top: 64, bottom: 32 },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemGap: 20, data: [name, ...(thin ? [FEW] : []), BARS].map((each) => ({ name: each })) },
    tooltip: { trigger: 'axis', renderMode: 'richText', formatter: (shown) => inTooltip(shown, all[shown[0].dataIndex].title) },
    xAxis: { type: 'category', data: all.map((point) => point.label), axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: [
      { type: 'value', min: 0, max: 100, interval: 20, axisLabel: normOnAxis(target, soft, ink), splitLine: { lineStyle: { color: line, opacity: 0.6 } } },
      { type: 'value', min: 0, minInterval: 1, axisLabel: { color: soft, formatter: count }, splitLine: { show: false }, name: 'vragen', nameTextStyle: { color: soft } },
    ],
    series: [
      { name: BARS, type: 'bar', yAxisIndex: 1, data: all.map((point) => point.part.decided), itemStyle: { color: bar, borderColor: edge, borderWidth: 1, borderRadius: [3, 3, 0, 0] }, barMaxWidth: 36 },
      {
        name, type: 'line', data: figures.map((figure) => value(figure, false)),
        symbol: 'circle', symbolSize: 8, lineStyle: { width: 3, color: accent }, itemStyle: { color: accent }, connectNulls: false,
        markLine: { silent: true, symbol: 'none', data: [{ yAxis: 100 * target }], lineStyle: { color: ink, type: 'dashed', width: 2 }, label: { show: false } },
      },
      { name: FEW, type: 'scatter', data: figures.map((figure) => value(figure, true)), symbol: 'circle', symbolSize: 8, itemStyle: { color: 'transparent', borderColor: accent, borderWidth: 2 } },
    ],
  };
};
