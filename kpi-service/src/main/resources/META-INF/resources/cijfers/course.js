// How the day went by hour, or a longer window by day: a chart, and the same figures in a table beside it.
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { count, hour, percent, points, questions, shortDay } from '/theme/words.js';
import { colour, normOnAxis } from './chartparts.js';
import { figureButton, setFigure } from './figurebutton.js';

const COLUMNS = {
  hours: ['Uur', 'In één keer goed', 'Uitkomst bekend', 'Dit uur', 'Tot dan, opgeteld'],
  days: ['Dag', 'In één keer goed', 'Uitkomst bekend', 'Die dag'],
};

/** Asks for the points; each knows which contacts are behind it. */
export const fetchCourse = async (filter) => {
  const today = filter.get('window') === 'today';
  const query = new URLSearchParams(filter);
  if (today) {
    query.delete('window');
  } else {
    query.set('groupBy', 'day');
  }
  const answer = await ask(`/kpi/v1/kpi${today ? '/course' : ''}`, query);
  return { today, target: answer.target, points: today ? hours(answer) : days(answer) };
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
    say(byId('course-title'), course.today ? 'Per uur, vandaag' : 'Per dag');
    this.#table();
    this.#draw();
  }

  #table() {
    const { today, points } = this.#course;
    const columns = today ? COLUMNS.hours : COLUMNS.days;
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

const FEWEST = 30;
const LINE = { hours: 'In één keer goed, tot dat uur opgeteld', days: 'In één keer goed, per dag' };
const THIN = `Minder dan ${FEWEST} vragen`;
const BARS = 'Uitkomst bekend';

const inTooltip = (shown, title) => [title, ...shown.filter(({ value }) => value !== '-')
  .map(({ seriesName, value }) => `${seriesName}: ${seriesName === BARS ? questions(value) : `${points(value)}%`}`)].join('\n');

const options = ({ today, target, points: all }) => {
  const ink = colour('ink');
  const soft = colour('soft');
  const line = colour('line');
  const accent = colour('accent');
  const bar = colour('bar');
  const edge = colour('edge');
  const figures = all.map((point) => (today ? point.soFar : point.part));
  const value = (figure, thin) => (figure.fcr === null || (figure.decided < FEWEST) !== thin ? '-' : 100 * figure.fcr);
  const name = today ? LINE.hours : LINE.days;
  const thin = figures.some((figure) => value(figure, true) !== '-');
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 76, right: 52, top: 64, bottom: 32 },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemGap: 20, data: [name, ...(thin ? [THIN] : []), BARS].map((each) => ({ name: each })) },
    tooltip: { trigger: 'axis', renderMode: 'richText', formatter: (shown) => inTooltip(shown, all[shown[0].dataIndex].title) },
    xAxis: { type: 'category', data: all.map((point) => point.label), axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: [
      { type: 'value', min: 0, max: 100, interval: 20, axisLabel: normOnAxis(100 * target, soft, ink), splitLine: { lineStyle: { color: line, opacity: 0.6 } } },
      { type: 'value', min: 0, minInterval: 1, axisLabel: { color: soft, formatter: count }, splitLine: { show: false }, name: 'vragen', nameTextStyle: { color: soft } },
    ],
    series: [
      { name: BARS, type: 'bar', yAxisIndex: 1, data: all.map((point) => point.part.decided), itemStyle: { color: bar, borderColor: edge, borderWidth: 1, borderRadius: [3, 3, 0, 0] }, barMaxWidth: 36 },
      {
        name, type: 'line', data: figures.map((figure) => value(figure, false)),
        symbol: 'circle', symbolSize: 8, lineStyle: { width: 3, color: accent }, itemStyle: { color: accent }, connectNulls: false,
        markLine: { silent: true, symbol: 'none', data: [{ yAxis: 100 * target }], lineStyle: { color: ink, type: 'dashed', width: 2 }, label: { show: false } },
      },
      { name: THIN, type: 'scatter', data: figures.map((figure) => value(figure, true)), symbol: 'circle', symbolSize: 8, itemStyle: { color: 'transparent', borderColor: accent, borderWidth: 2 } },
    ],
  };
};
