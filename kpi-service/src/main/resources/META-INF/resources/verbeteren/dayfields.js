// Days in a form: shown and written as 28-11-2026, sent as the service wants them.
import { readDay } from '/theme/period.js';
import { day } from '/theme/words.js';

export const DAY_WRONG = 'Schrijf een dag als 28-11-2026.';

/** What is no day goes as it is: the service objects, and the form says how to write it. */
export const daysIn = (values, names) => ({ ...values, ...Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, readDay(values[name]) ?? values[name]])) });

export const shownDays = (values, names) => ({ ...values, ...Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, day(values[name])])) });
