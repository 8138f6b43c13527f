// Periods: written, read and stepped through. A period is `{ window }`, which moves along with the calendar, or `{ from, to }`,
// which stays what it is.
const ZONE = 'Europe/Amsterdam';
const FIRST = '2000-01-01';
const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const at = (day) => new Date(`${day}T00:00:00Z`);
const iso = (date) => date.toISOString().slice(0, 10);
const number = (day) => at(day).getTime() / 86_400_000;

/** Where contacts are counted. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
const plusDays = (day, days) => iso(new Date(at(day).getTime() + days * 86_400_000));
const plusMonths = (day, months) => {
  const date = at(day);
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
};
const whole = (months) => (day) => ({ from: day, to: plusDays(plusMonths(day, months), -1) });
const month = whole(1);
const year = whole(12);

const START = { today: (now) => now, '7d': (now) => plusDays(now, -6), month: (now) => `${now.slice(0, 7)}-01`, year: (now) => `${now.slice(0, 4)}-01-01` };

const isMonth = ({ from, to }) => from.endsWith('-01') && month(from).to === to;
const isYear = ({ from, to }) => from.endsWith('-01-01') && year(from).to === to;

/** Its first and last day; nothing for all days there are. */
export const daysOf = ({ window, from, to }, now = today()) => (window ? START[window] && { from: START[window](now), to: now } : { from, to });

/** Such as `september 2026`, or nothing when it is no whole month or year. */
export const nameOf = (days) => (isYear(days) ? days.from.slice(0, 4) : isMonth(days) ? MONTH.format(at(days.from)) : null);

export const previousMonth = (now = today()) => month(plusMonths(START.month(now), -1));

const isSame = (one, other) => one.from === other.from && one.to === other.to;

/** What moves along is called so: the days after those of last month are "this month". */
const moving = (days, now) => {
  const found = [['today', { from: now, to: now }], ['7d', daysOf({ window: '7d' }, now)], ['month', month(START.month(now))], ['year', year(START.year(now))]]
    .find(([, each]) => isSame(each, days));
  return found ? { window: found[0] } : days;
};

/**
 * The period before (`-1`) or after (`1`) of the same length: months by months, years by years. Nothing when there is none,
 * or when it lies beyond today.
 */
export const step = (period, direction, now = today()) => {
  const days = daysOf(period, now);
  if (!days) {
    return null;
  }
  const inYears = period.window === 'year' || isYear(days);
  const inMonths = period.window === 'month' || isMonth(days);
  const length = number(days.to) - number(days.from) + 1;
  const next = inYears ? year(plusMonths(days.from, 12 * direction)) : inMonths ? month(plusMonths(days.from, direction))
    : { from: plusDays(days.from, direction * length), to: plusDays(days.to, direction * length) };
  const beyond = inYears || inMonths ? next.from > now : next.to > now;
  return beyond || next.from < FIRST ? null : moving(next, now);
};

const WAYS = [/^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4}|\d{2})$/, /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/];

/** @return `2026-11-28` for `28-11-2026`, `28-11-26`, `28/11/2026` and `2026-11-28`; null for what is no day */
export const readDay = (text) => {
  const found = WAYS.map((way) => way.exec(text.trim())).find(Boolean)?.groups;
  if (!found) {
    return null;
  }
  const day = [found.y.padStart(4, '20'), found.m.padStart(2, '0'), found.d.padStart(2, '0')].join('-');
  return Number.isNaN(at(day).getTime()) || iso(at(day)) !== day || day < FIRST ? null : day;
};

/** Whether it is written to the end: `28-11-20` may become 2026. */
export const isWhole = (text) => /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})$/.test(text.trim());
