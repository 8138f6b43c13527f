// Lines through time. They differ in colour, in form and in the shape of their points; a point that says little is hollow,
// and no line goes through it.
import { byId } from '/theme/dom.js';
import { CHANNELS, count, percent } from '/theme/words.js';
import { colour } from './chartparts.js';
import { FEW, hasBase, norm as nameOfNorm } from './text.js';
import { pointName } from './trendpoints.js';

const FORMS = {
  PHONE: { symbol: 'circle', type: 'solid' },
  COUNTER: { symbol: 'rect', type: 'dashed' },
  EMAIL: { symbol: 'triangle', type: 'dotted' },
  WEB: { symbol: 'diamond', type: [8, 3, 2, 3] },
};

const onAxis = (rate) => (rate === null || rate === undefined ? '-' : Math.round(1000 * rate) / 10);

/** Where nothing is below a half, the lower part of the axis would be empty paper. */
const lowest = (rates) => (Math.min(...rates.filter((rate) => rate !== null && rate !== undefined)) >= 0.5 ? 40 : 0);

/** Pixels that a name takes in the legend, with its sign. */
const widthOf = (name) => 60 + 7 * name.length;

/** Lines that the legend takes. */
const legendLines = (names, width) => names.reduce(({ lines, used }, name) => (used + widthOf(name) > width
  ? { lines: lines + 1, used: widthOf(name) } : { lines, used: used + widthOf(name) }), { lines: 1, used: 0 }).lines;

/** @param norm its name, where one is drawn: it has no points */
const frame = (id, { names, norm, labels, rates, tell }) => {
  const [ink, soft, line] = ['ink', 'soft', 'line'].map(colour);
  const known = norm ? [...names, norm] : names;
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 48, right: 16, top: 14 + 24 * legendLines(known, byId(id).clientWidth - 20), bottom: 32 },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemGap: 16, itemWidth: 34,
      data: known.map((name) => ({ name, ...(name === norm ? { itemStyle: { opacity: 0 } } : {}) })) },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, formatter: ([{ dataIndex }]) => tell(dataIndex),
      backgroundColor: colour('surface'), borderColor: line, textStyle: { color: ink } },
    xAxis: { type: 'category', data: labels, axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: 'value', min: lowest(rates), max: 100, interval: 20, axisLabel: { color: soft, formatter: '{value}%' }, splitLine: { lineStyle: { color: line, opacity: 0.6 } } },
  };
};

/** A line through the points with a base, and the others hollow beside it. */
const lineAndPoints = ({ name, few = name, paint, width, symbol, type, size = 8 }, points) => [
  { name, type: 'line', symbol, symbolSize: size, showAllSymbol: true, connectNulls: false, lineStyle: { width, type, color: paint }, itemStyle: { color: paint },
    data: points.map(({ rate, n }) => (hasBase(n) ? onAxis(rate) : '-')) },
  { name: few, type: 'line', symbol, symbolSize: size, showAllSymbol: true, lineStyle: { width: 0 }, itemStyle: { color: colour('surface'), borderColor: paint, borderWidth: 2 },
    data: points.map(({ rate, n }) => (hasBase(n) ? '-' : onAxis(rate))) },
];

const normLine = (name, points) => ({
  name, type: 'line', step: 'middle', symbol: 'none', lineStyle: { width: 2, type: 'dashed', color: colour('ink') }, itemStyle: { color: colour('ink') },
  data: points.map((point) => onAxis(point.target)),
});

const counted = (share) => `${percent(share.fcr)} (${count(share.settled)} van ${count(share.decided)})`;

/** The total, with the norm of each part of the period. */
export const totalOverTime = (id, { by, points, name, norm }) => {
  const isThin = (point) => point.fcr !== null && !hasBase(point.decided);
  return {
    ...frame(id, {
      names: [name, ...(points.some(isThin) ? [FEW] : [])],
      norm,
      labels: points.map((point) => pointName(by, point)),
      rates: points.flatMap((point) => [point.fcr, point.target]),
      tell: (index) => [pointName(by, points[index]), counted(points[index]), `Norm ${nameOfNorm(points[index].target)}`,
        ...(isThin(points[index]) ? [FEW] : [])].join('\n'),
    }),
    series: [...lineAndPoints({ name, few: FEW, paint: colour('accent'), width: 3, symbol: 'circle', type: 'solid' },
      points.map(({ fcr: rate, decided: n }) => ({ rate, n }))), normLine(norm, points)],
  };
};

/**
 * @param of tells what of a channel's part is drawn, as `rate`, how many it is of, as `n`, and both in words, as `text`
 * @param norm left out where none judges all of them
 */
export const channelsOverTime = (id, { by, points, channels, of, norm }) => {
  const drawn = new Map(channels.map((channel) => [channel, points.map((point) => of(point.channels.find((part) => part.channel === channel), point))]));
  return {
    ...frame(id, {
      names: channels.map((channel) => CHANNELS[channel]),
      norm,
      labels: points.map((point) => pointName(by, point)),
      rates: [...drawn.values()].flat().map(({ rate }) => rate),
      tell: (index) => [pointName(by, points[index]), ...channels.map((channel) => `${CHANNELS[channel]}: ${drawn.get(channel)[index].text}`)].join('\n'),
    }),
    series: [...channels.flatMap((channel) => lineAndPoints({ name: CHANNELS[channel], paint: colour(channel), width: 2, ...FORMS[channel] }, drawn.get(channel))),
      ...(norm ? [normLine(norm, points)] : [])],
  };
};

export const settledOf = (share) => (share ? { rate: share.fcr, n: share.decided, text: share.fcr === null ? percent(null) : counted(share) }
  : { rate: null, n: 0, text: percent(null) });
export const shareOf = (share, point) => ({ rate: share?.share ?? 0, n: point.first, text: `${percent(share?.share ?? 0)} (${count(share?.first ?? 0)} van ${count(point.first)})` });

/** A chart that is drawn again in the colours of another theme, and in another size. */
export class TrendChart {
  #id;
  #options = null;
  #chart = null;

  constructor(id) {
    this.#id = id;
    const redraw = () => this.#options && this.#draw();
    new ResizeObserver(() => {
      this.#chart?.resize();
      redraw();
    }).observe(byId(id));
    document.documentElement.addEventListener('kcc-theme', redraw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  }

  /** @param options made anew for each drawing, as colours and width are of the moment */
  show(options) {
    this.#options = options;
    this.#draw();
  }

  #draw() {
    if (!globalThis.echarts || byId(this.#id).clientWidth === 0) {
      return; // the table says it all
    }
    this.#chart ??= globalThis.echarts.init(byId(this.#id));
    this.#chart.setOption(this.#options(this.#id), { notMerge: true });
  }
}
