// The points of a development: what they are called, which say something, and days put together to weeks.
import { month, shortDay } from '/theme/words.js';
import { norm } from './text.js';

const DAY = 86_400_000;

export const PARTS = {
  day: { one: 'dag', title: 'Dag', within: 'op die dag' },
  week: { one: 'week', title: 'Week', within: 'in die week' },
  month: { one: 'maand', title: 'Maand', within: 'in die maand' },
};

const date = (iso) => new Date(`${iso}T00:00:00Z`);
const monday = (iso) => new Date(date(iso).getTime() - ((date(iso).getUTCDay() + 6) % 7) * DAY);

/** Weeks as the calendar on the wall counts them (ISO 8601): the first one has the 4th of January. */
const weekNumber = (first) => {
  const thursday = new Date(first.getTime() + 3 * DAY);
  return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY));
};

const week = (iso) => {
  const first = monday(iso);
  return `week ${weekNumber(first)} (${first.getUTCDate()}-${first.getUTCMonth() + 1})`;
};

/** @param by `day`, `week` or `month` */
export const pointName = (by, point) => (by === 'day' ? shortDay(point.from) : by === 'week' ? week(point.from) : month(point.key));

const rate = (settled, decided) => (decided === 0 ? null : settled / decided);

/** Each day by its own norm, as the service does for a week. */
const judgedBy = (points) => {
  const decided = points.reduce((all, point) => all + point.decided, 0);
  return decided === 0 || points.every((point) => point.target === points[0].target) ? points.at(-1).target
    : points.reduce((all, point) => all + point.target * point.decided, 0) / decided;
};

const together = (points) => {
  const sum = (list, field) => list.reduce((all, one) => all + one[field], 0);
  const first = sum(points, 'first');
  const channels = Map.groupBy(points.flatMap((point) => point.channels), ({ channel }) => channel);
  return {
    from: points[0].from,
    to: points.at(-1).to,
    target: judgedBy(points),
    first,
    channels: [...channels].map(([channel, parts]) => ({
      channel,
      share: rate(sum(parts, 'first'), first),
      ...Object.fromEntries(['first', 'settled', 'decided'].map((field) => [field, sum(parts, field)])),
      fcr: rate(sum(parts, 'settled'), sum(parts, 'decided')),
    })),
  };
};

/** The same counts by week: the days of one channel are too few to say anything. Of a week or less there are but days. */
export const byWeek = (by, points) => (by !== 'day' || points.length < 8 ? { by, points }
  : { by: 'week', points: [...Map.groupBy(points, (point) => monday(point.from).getTime()).values()].map(together) });

/** "Norm 75%, vanaf week 36 (31-8) 80%": each norm with the first part that it judges. */
export const normWords = (by, points) => points.filter((point, index) => index === 0 || point.target !== points[index - 1].target)
  .map((point, index) => (index === 0 ? `Norm ${norm(point.target)}` : `vanaf ${pointName(by, point)} ${norm(point.target)}`)).join(', ');

/** Each point with the norm that judges it. */
export const judged = (view) => view.trend.map((point) => ({ ...point, target: point.target ?? view.target }));
