// The bar of period and filters, the same on every page of figures. A page says with `data-window` what is looked at first, and
// with `data-reason` that it can look at one reason. The municipality is chosen in the header, for the whole site.
import { element } from './dom.js';

/** What is no window of the service: last month is days, and so is a period of one's own. */
export const PREVIOUS = 'previous';
export const OWN = 'own';

const WINDOWS = { today: 'Vandaag', '7d': '7 dagen', month: 'Deze maand', [PREVIOUS]: 'Vorige maand', year: 'Dit jaar', all: 'Alles', [OWN]: 'Eigen periode' };
const SELECTS = [
  { name: 'channel', text: 'Kanaal' },
  { name: 'topic', text: 'Onderwerp' },
  { name: 'department', text: 'Afdeling' },
];
const REASON = { name: 'reason', text: 'Reden' };

const legend = (text) => element('legend', { class: 'kcc-visually-hidden' }, text);

const choice = ([value, text], first) => element('label', {},
  element('input', { type: 'radio', name: 'window', value, checked: value === first ? '' : null }), element('span', {}, text));

const date = (name, text) => element('label', { class: 'kcc-filter' }, element('span', {}, text),
  element('input', { type: 'text', name, placeholder: 'dd-mm-jjjj', size: '10', autocomplete: 'off', 'aria-describedby': 'days-wrong' }));

const select = ({ name, text }) => element('select', { name, 'aria-label': text }, element('option', { value: '' }, `${text}: alle`));

const step = (id, text, sign) => element('button', { type: 'button', class: 'kcc-filters__step', id, 'aria-label': text, title: text }, sign);

export const buildFilterForm = (form) => {
  const selects = [...SELECTS, ...('reason' in form.dataset ? [REASON] : [])];
  form.append(
    element('button', { type: 'button', class: 'kcc-filters__fold', id: 'filters-fold', 'aria-expanded': 'false', 'aria-controls': 'filters-all' },
      element('span', {}, 'Periode en filters'), element('span', { class: 'kcc-filters__words', id: 'filters-words' })),
    element('div', { class: 'kcc-filters__all', id: 'filters-all' },
      element('fieldset', { class: 'kcc-filters__window' }, legend('Periode'), ...Object.entries(WINDOWS).map((each) => choice(each, form.dataset.window))),
      element('div', { class: 'kcc-filters__steps' }, step('period-before', 'Vorige periode', '‹'),
        element('p', { class: 'kcc-filters__days', id: 'days', 'aria-live': 'polite' }), step('period-after', 'Volgende periode', '›')),
      element('div', { class: 'kcc-filters__selects' }, ...selects.map(select),
        element('button', { type: 'button', class: 'kcc-filters__clear', id: 'filters-clear', hidden: '' }, 'Wis filters')),
      element('fieldset', { class: 'kcc-filters__own', id: 'own-days', hidden: '' }, legend('Eigen periode'), date('from', 'Van'), date('to', 'tot en met'),
        element('span', { class: 'kcc-field__error', id: 'days-wrong', role: 'alert' }))));
  return selects.map(({ name }) => name);
};
