// A year as the calendar has it: per month how many working days, and the days that are not as the week says.
import { ask } from '/theme/ask.js';
import { byId, element } from '/theme/dom.js';
import { count, shortDay } from '/theme/words.js';

const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });

const line = ({ day, open, hours, name }) => element('li', {}, `${shortDay(day)}: ${name ?? 'andere tijden'} – ${open ? `open ${hours.join(' en ')}` : 'dicht'}`);

const month = (days) => {
  const open = days.filter((day) => day.open).length;
  const name = MONTH.format(new Date(`${days[0].day}T00:00:00Z`));
  const special = days.filter((day) => day.name || day.special);
  return element('section', {}, element('h3', {}, name[0].toUpperCase() + name.slice(1)), element('p', { class: 'kcc-small kcc-soft' }, `${count(open)} werkdagen`),
    ...(special.length ? [element('ul', {}, ...special.map(line))] : []));
};

let turn = 0;

export const showYear = async (municipality, year) => {
  turn += 1;
  const mine = turn;
  const { days } = await ask(`/routing/v1/calendars/${municipality}/days`, new URLSearchParams({ year }));
  if (mine !== turn) {
    return; // another year or municipality was asked for since
  }
  byId('months').replaceChildren(...[...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()].map(month));
};
