// Days in a form: shown and written as 28-11-2026, sent as the service wants them.
import { readDay } from '/theme/period.js';
import { day } from '/theme/words.js';

/** Of what is no day; of a day that does not fit the service says why. */
export const dayWords = (names) => Object.fromEntries(names.map((name) => [name, (typed) => (typed && !readDay(typed) ? 'Deze dag bestaat niet. Schrijf een dag als 28-11-2026.' : undefined)]));

/** What is no day goes as it is: the service objects, and the form says how to write it. */
export const daysIn = (values, names) => ({ ...values, ...Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, readDay(values[name]) ?? values[name]])) });

export const shownDays = (values, names) => ({ ...values, ...Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, day(values[name])])) });
