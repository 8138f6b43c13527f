// The opening hours of a week: for each day two blocks, which may go on after midnight.
import { element } from '/theme/dom.js';

export const DAYS = { MONDAY: 'maandag', TUESDAY: 'dinsdag', WEDNESDAY: 'woensdag', THURSDAY: 'donderdag', FRIDAY: 'vrijdag', SATURDAY: 'zaterdag', SUNDAY: 'zondag' };
const ALL_DAY = '00:00-24:00';

const time = (label, value) => element('input', { type: 'time', 'aria-label': label, value: value ?? '' });

/** Two blocks beside each other, and what more there is: it would be lost otherwise. */
export const blocks = (about, texts) => Array.from({ length: Math.max(2, texts?.length ?? 0) }, (_, index) => {
  const [from, until] = (texts?.[index] ?? '-').split('-');
  const which = ['', 'tweede keer '][index] ?? `${index + 1}e keer `;
  return element('span', { class: 'week__block' }, time(`${about}, ${which}van`, from), 'tot',
    time(`${about}, ${which}tot`, until === '24:00' ? '00:00' : until));
});

/** What is filled in; half a block is left for the service to object to. */
export const readBlocks = (parent) => [...parent.querySelectorAll('.week__block')].map((block) => {
  const [from, until] = [...block.querySelectorAll('input')].map((input) => input.value);
  return from === '00:00' && until === '00:00' ? ALL_DAY : `${from}-${until}`;
}).filter((text) => text !== '-');

export const week = (title, hours) => element('fieldset', { class: 'week' }, element('legend', { class: 'kcc-visually-hidden' }, title),
  ...Object.entries(DAYS).map(([key, name]) => element('div', { class: 'week__day', 'data-day': key }, element('span', {}, name[0].toUpperCase() + name.slice(1)),
    ...blocks(`${title}, ${name}`, hours?.[key]))));

export const readWeek = (parent) => Object.fromEntries([...parent.querySelectorAll('.week__day')].map((day) => [day.dataset.day, readBlocks(day)])
  .filter(([, texts]) => texts.length));
