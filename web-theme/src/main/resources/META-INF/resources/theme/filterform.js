// The form of period and filters, the same on every page; a page says with `data-window` what is looked at first. The
// municipality is chosen in the header, for the whole site.
import { element } from './dom.js';

const WINDOWS = { today: 'Vandaag', '7d': '7 dagen', month: 'Deze maand', year: 'Dit jaar', all: 'Alles', own: 'Eigen periode' };
const SELECTS = [
  { name: 'channel', text: 'Kanaal', all: 'Alle kanalen' },
  { name: 'topic', text: 'Onderwerp', all: 'Alle onderwerpen' },
  { name: 'department', text: 'Afdeling', all: 'Alle afdelingen' },
];

const legend = (text) => element('legend', { class: 'kcc-visually-hidden' }, text);

const choice = ([value, text], first) => element('label', {},
  element('input', { type: 'radio', name: 'window', value, checked: value === first ? '' : null }), element('span', {}, text));

const date = (name, text) => element('label', { class: 'kcc-filter' }, element('span', {}, text),
  element('input', { type: 'date', name, min: '2000-01-01', max: '9999-12-31', 'aria-describedby': 'days-wrong' }));

const select = ({ name, text, all }) => element('label', { class: 'kcc-filter' },
  element('span', {}, text), element('select', { name }, element('option', { value: '' }, all)));

export const buildFilterForm = (form) => form.append(
  element('fieldset', { class: 'kcc-filters__window' }, legend('Periode'), ...Object.entries(WINDOWS).map((each) => choice(each, form.dataset.window))),
  element('fieldset', { class: 'kcc-filters__own', id: 'own-days', hidden: '' }, legend('Eigen periode'), date('from', 'Van'), date('to', 'tot en met'),
    element('button', { type: 'submit', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Toon'),
    element('span', { class: 'kcc-field__error', id: 'days-wrong', role: 'alert' })),
  element('p', { class: 'kcc-filters__days kcc-soft', id: 'days' }),
  element('div', { class: 'kcc-filters__selects' }, ...SELECTS.map(select)));
