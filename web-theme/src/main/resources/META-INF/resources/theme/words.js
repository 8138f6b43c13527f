// Numbers, days and names as every page writes them.
import { nameOf } from './period.js';

export const CHANNELS = { PHONE: 'Telefoon', COUNTER: 'Balie', EMAIL: 'E-mail', WEB: 'Website' };

/** What has no code of its own, by what it is. */
export const WITHOUT = { topic: 'Onderwerp nog onbekend', department: 'Nooit overgedragen' };

/** How a contact stands, as it is counted. */
export const STATES = {
  OPEN: 'Nog open', SETTLED: 'In één keer goed', WARM_SETTLED: 'Direct doorverbonden', HANDED_OVER: 'Overgedragen',
  OVERDUE: 'Te laat', REOPENED: 'Heropend', CITIZEN_RETURNS: 'Inwoner komt terug', FOLLOW_UP: 'Herhaling', EXCLUDED: 'Telt niet mee',
};

const NUMBER = new Intl.NumberFormat('nl-NL');
const ONE_DECIMAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const ZONE = 'Europe/Amsterdam';
const WEEKDAY = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: ZONE });
const HOUR = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

export const count = (n) => NUMBER.format(n);
const minutes = (n) => `${n} ${n === 1 ? 'minuut' : 'minuten'}`;
/** The name of a department: its code as words. */
export const department = (code) => (code ? code[0].toUpperCase() + code.slice(1).replaceAll('-', ' ') : code);
export const percent = (rate) => (rate === null || rate === undefined ? 'geen gegevens' : `${ONE_DECIMAL.format(100 * rate)}%`);
/** A lead time in hours, in the unit that reads easiest. */
export const lead = (hours) => (hours === null ? 'geen gegevens' : hours < 1 ? minutes(Math.round(60 * hours)) : hours < 48 ? `${ONE_DECIMAL.format(hours)} uur` : `${ONE_DECIMAL.format(hours / 24)} dagen`);
export const month = (key) => MONTH.format(new Date(`${key}-01T00:00:00Z`));
/** Percentage points, 0 to 100. */
export const points = (value) => ONE_DECIMAL.format(value);
/** Such as 28-11-2026. */
export const day = (iso) => iso.split('-').reverse().join('-');
/** Such as za 28-11. */
export const shortDay = (iso) => `${WEEKDAY.format(new Date(`${iso}T00:00:00Z`))} ${day(iso).slice(0, 5)}`;
/** Which of the two it is, in the night in which an hour comes twice; nothing at any other time. */
const season = (date) => {
  const same = (hours) => HOUR.format(date) === HOUR.format(new Date(date.getTime() + hours * 3_600_000));
  return same(1) ? ' zomertijd' : same(-1) ? ' wintertijd' : '';
};
/** @param format with the hour, on the clock of Amsterdam */
const onTheClock = (format) => (iso) => {
  const date = new Date(iso);
  return format.format(date).replace(',', '') + season(date);
};
export const moment = onTheClock(MOMENT);
export const clock = onTheClock(CLOCK);
export const hour = onTheClock(HOUR);
/** The moment at which the clock of Amsterdam shows `2026-11-29T10:00`, wherever the reader is. */
export const instant = (local) => {
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
  const guess = (offset) => new Date(new Date(`${local}Z`).getTime() - offset * 3_600_000);
  return [2, 1].map(guess).find((one) => there.format(one).replace(' ', 'T').startsWith(local)) ?? guess(1);
};
export const range = (low, high) => `${percent(low)} tot ${percent(high)}`;
export const questions = (n) => `${count(n)} ${n === 1 ? 'vraag' : 'vragen'}`;

/** A whole month or year by its name: september 2026. */
export const days = (from, to) => (from === to ? day(from) : nameOf({ from, to }) ?? `${day(from)} t/m ${day(to)}`);
