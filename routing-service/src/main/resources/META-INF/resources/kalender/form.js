// The calendar of a municipality as a form. Corrections that every municipality has stand as check boxes; all other days are a list.
import { byId, element } from '/theme/dom.js';
import { CHANNELS } from '/theme/words.js';
import { blocks, readBlocks, readWeek, week } from './week.js';

const AFTER_ASCENSION = { after: 'ASCENSION_DAY', days: 1, name: 'Vrijdag na Hemelvaart', hours: [] };
const HOLIDAYS = {
  NEW_YEAR: 'Nieuwjaarsdag', GOOD_FRIDAY: 'Goede Vrijdag', EASTER: 'Eerste Paasdag', EASTER_MONDAY: 'Tweede Paasdag', KINGS_DAY: 'Koningsdag', LIBERATION: 'Bevrijdingsdag',
  ASCENSION_DAY: 'Hemelvaartsdag', PENTECOST: 'Eerste Pinksterdag', PENTECOST_MONDAY: 'Tweede Pinksterdag', FIRST_CHRISTMAS_DAY: 'Eerste Kerstdag', SECOND_CHRISTMAS_DAY: 'Tweede Kerstdag',
};
const EVES = { '12-24': 'Kerstavond', '12-31': 'Oudejaarsdag' };

const isAfterAscension = (day) => day.after === 'ASCENSION_DAY' && day.days === 1 && !day.hours?.length && !day.closesAt;
const isEve = (day) => Boolean(EVES[day.yearly] && day.closesAt);
const afterHoliday = ({ after, days }) => `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dagen'} ${days < 0 ? 'voor' : 'na'} ${HOLIDAYS[after] ?? after}`;
const withoutNothing = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));

const field = (label, input) => element('label', { class: 'kcc-field' }, label, input);

export const removal = (name, entry, follow) => {
  const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Weghalen');
  button.setAttribute('aria-label', `${name} weghalen`);
  button.addEventListener('click', () => {
    const list = entry.parentElement;
    entry.remove();
    follow();
    (list.querySelector('button') ?? list.nextElementSibling).focus();
  });
  return button;
};

export const options = (select, chosen, choices, none) => {
  select.replaceChildren(element('option', { value: '' }, none), ...choices.map(([value, text]) => element('option', { value }, text)));
  if (chosen && !choices.some(([value]) => value === chosen)) {
    select.append(element('option', { value: chosen }, chosen));
  }
  select.value = chosen ?? '';
  return select;
};

export class CalendarForm {
  #version = 0;
  #departments;
  #changed;

  /**
   * @param departments pairs of code and name
   * @param changed called when a part was added or taken away
   */
  constructor(departments, changed) {
    this.#departments = departments;
    this.#changed = () => {
      this.#empty();
      changed();
    };
    byId('add-day').addEventListener('click', () => this.#add('exceptions', this.#day({})));
    byId('add-deviation').addEventListener('click', () => this.#add('deviations', this.#deviation({})));
  }

  fill(calendar) {
    this.#version = calendar.version;
    const days = calendar.exceptions;
    byId('week').replaceChildren(week('Gewone week', calendar.openingHours));
    byId('liberation').value = calendar.liberationDay;
    byId('good-friday').checked = calendar.goodFridayClosed;
    byId('after-ascension').checked = days.some(isAfterAscension);
    Object.keys(EVES).forEach((yearly) => {
      const eve = days.find((day) => day.yearly === yearly && isEve(day));
      const id = yearly.replace('-', '');
      byId(`eve-${id}`).checked = Boolean(eve);
      byId(`at-${id}`).value = eve?.closesAt ?? '16:00';
    });
    byId('exceptions').replaceChildren(...days.filter((day) => !isAfterAscension(day) && !isEve(day)).map((day) => this.#day(day)));
    byId('deviations').replaceChildren(...calendar.deviations.map((one) => this.#deviation(one)));
    this.#empty();
  }

  /** Somebody else changed it: what is filled in here is meant for that version. */
  rebase(version) {
    this.#version = version;
  }

  /** As the service wants it. */
  read() {
    return {
      version: this.#version,
      openingHours: readWeek(byId('week')),
      liberationDay: byId('liberation').value,
      goodFridayClosed: byId('good-friday').checked,
      exceptions: [...(byId('after-ascension').checked ? [AFTER_ASCENSION] : []),
        ...Object.entries(EVES).filter(([yearly]) => byId(`eve-${yearly.replace('-', '')}`).checked)
          .map(([yearly, name]) => ({ yearly, name, closesAt: byId(`at-${yearly.replace('-', '')}`).value })),
        ...[...byId('exceptions').children].map((entry) => this.#readDay(entry))],
      deviations: [...byId('deviations').children].map((entry) => withoutNothing({
        department: entry.querySelector('[name="department"]').value, channel: entry.querySelector('[name="channel"]').value,
        openingHours: readWeek(entry),
      })),
    };
  }

  #readDay(entry) {
    const name = entry.querySelector('[name="name"]').value.trim();
    const hours = readBlocks(entry);
    return entry.kept ? { ...entry.kept, name, hours, ...(hours.length ? { closesAt: undefined } : {}) }
      : withoutNothing({ date: entry.querySelector('[name="date"]').value, name, hours });
  }

  #day(day) {
    const entry = element('li');
    const about = day.name ?? 'Deze dag';
    // One that hangs on a holiday or comes each year stays what it is: only its name and hours can be changed here.
    entry.kept = day.after || day.yearly ? withoutNothing(day) : null;
    const when = entry.kept ? element('span', {}, day.after ? afterHoliday(day) : `Elk jaar op ${day.yearly.split('-').reverse().join('-')}`,
      day.closesAt ? `, dicht om ${day.closesAt}` : '') : field('Datum', element('input', { type: 'date', name: 'date', value: day.date ?? '' }));
    entry.append(when, field('Naam', element('input', { name: 'name', value: day.name ?? '', maxlength: '60', placeholder: 'Studiedag' })),
      element('span', { class: 'kcc-small' }, 'Open (leeg: dicht)'), ...blocks(about, day.hours), removal(about, entry, this.#changed));
    return entry;
  }

  #deviation(one) {
    const entry = element('li');
    entry.append(field('Afdeling', options(element('select', { name: 'department' }), one.department, this.#departments, 'Alle afdelingen en de balie')),
      field('Kanaal', options(element('select', { name: 'channel' }), one.channel, Object.entries(CHANNELS), 'Elk kanaal')),
      removal('Deze tijden', entry, this.#changed), week('Andere tijden', one.openingHours));
    return entry;
  }

  #add(list, entry) {
    byId(list).append(entry);
    this.#changed();
    entry.querySelector('input, select').focus();
  }

  #empty() {
    byId('no-days').hidden = byId('exceptions').children.length > 0;
    byId('no-deviations').hidden = byId('deviations').children.length > 0;
  }
}
