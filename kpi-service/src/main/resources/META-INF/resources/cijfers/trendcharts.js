// The two charts of the page of trends. Lines differ in colour, in form and in the shape of their points.
import { byId } from '/theme/dom.js';
import { CHANNELS, month, shortDay } from '/theme/words.js';
import { colour, normOnAxis } from './chartparts.js';

const FORMS = {
  PHONE: { symbol: 'circle', type: 'solid' },
  COUNTER: { symbol: 'rect', type: 'dashed' },
  EMAIL: { symbol: 'triangle', type: 'dotted' },
  WEB: { symbol: 'diamond', type: [8, 3, 2, 3] },
};

const percentOf = (rate) => (rate === null || rate === undefined ? '-' : Math.round(1000 * rate) / 10);

/** Lines that the legend takes: about 110 pixels for each name. */
const legendLines = (id, names) => Math.ceil((names.length * 110) / Math.max(260, byId(id).clientWidth - 20));

const frame = (id, view, names, norm) => {
  const ink = colour('ink');
  const soft = colour('soft');
  const line = colour('line');
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 76, right: 16, top: 20 + 24 * legendLines(id, names), bottom: 32 },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemGap: 16, itemWidth: 34, data: names },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (v) => (v === '-' || v === undefined ? 'geen gegevens' : `${String(v).replace('.', ',')}%`) },
    xAxis: { type: 'category', data: view.trend.map((point) => (view.by === 'day' ? shortDay(point.key) : month(point.key))), axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: 'value', min: 0, max: 100, interval: 20, axisLabel: normOnAxis(norm, soft, ink), splitLine: { lineStyle: { color: line, opacity: 0.6 } } },
  };
};

const line = (channel, view, value) => ({
  name: CHANNELS[channel], type: 'line', symbol: FORMS[channel].symbol, symbolSize: 7, connectNulls: false,
  lineStyle: { width: 2, type: FORMS[channel].type, color: colour(channel) }, itemStyle: { color: colour(channel) },
  data: view.trend.map((point) => percentOf(value(point.channels.find((share) => share.channel === channel)))),
});

const rates = (view, channels) => ({
  ...frame('chart', view, ['Totaal', ...channels.map((channel) => CHANNELS[channel])], 100 * view.target),
  series: [
    {
      name: 'Totaal', type: 'line', symbol: 'circle', symbolSize: 9, connectNulls: false, z: 5,
      lineStyle: { width: 4, color: colour('ink') }, itemStyle: { color: colour('ink') },
      data: view.trend.map((point) => percentOf(point.fcr)),
      markLine: { silent: true, symbol: 'none', data: [{ yAxis: 100 * view.target }], lineStyle: { color: colour('ink'), type: 'dashed', width: 2 }, label: { show: false } },
    },
    ...channels.map((channel) => line(channel, view, (share) => share?.fcr)),
  ],
});

const shares = (view, channels) => ({
  ...frame('shares', view, [...channels.map((channel) => CHANNELS[channel]), 'Digitaal samen']),
  series: [
    ...channels.map((channel) => line(channel, view, (share) => share?.share ?? 0)),
    {
      name: 'Digitaal samen', type: 'line', symbol: 'emptyCircle', symbolSize: 8, lineStyle: { width: 3, color: colour('ink') }, itemStyle: { color: colour('ink') },
      data: view.trend.map((point) => percentOf(point.digital.webAndEmail)),
    },
  ],
});

export class TrendCharts {
  #charts = new Map();
  #view = null;

  constructor() {
    const resized = new ResizeObserver(() => this.#charts.forEach((chart) => chart.resize()));
    ['chart', 'shares'].forEach((id) => resized.observe(byId(id)));
    const redraw = () => this.#view && this.show(this.#view);
    document.documentElement.addEventListener('kcc-theme', redraw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  }

  show(view) {
    this.#view = view;
    if (!globalThis.echarts) {
      return; // the tables say it all
    }
    const channels = Object.keys(CHANNELS).filter((channel) => view.channels.some((part) => part.channel === channel));
    this.#draw('chart', rates(view, channels));
    this.#draw('shares', shares(view, channels));
  }

  #draw(id, options) {
    if (!this.#charts.has(id)) {
      this.#charts.set(id, globalThis.echarts.init(byId(id)));
    }
    this.#charts.get(id).setOption(options, { notMerge: true });
  }
}
