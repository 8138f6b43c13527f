// The form of period and filters, the same on every page; a page says with `data-window` what is looked at first.
import { element } from './dom.js';

const WINDOWS = { today: 'Vandaag', '7d': '7 dagen', month: 'Deze maand', year: 'Dit jaar', all: 'Alles', own: 'Eigen periode' };
const SELECTS = [
  { name: 'municipality', text: 'Gemeente', all: 'Alle gemeenten' },
  { name: 'channel', text: 'Kanaal', all: 'Alle kanalen' },
  { name: 'topic', text: 'Onderwerp', all: 'Alle onderwerpen' },
  { name: 'department', text: 'Afdeling', all: 'Alle afdelingen' },
];

const legend = (text) => element('legend', { class: 'kcc-visually-hidden' }, text);

const choice = ([value, text], first) => element('label', {},
  element('input', { type: 'radio', name: 'window', value, checked: value === first ? '' : null }), element('span', {}, text));

const date = (name, text) => element('label', { class: 'dash-filter' }, element('span', {}, text),
  element('input', { type: 'date', name, min: '2000-01-01', max: '9999-12-31', 'aria-describedby': 'days-wrong' }));

// Until more than one municipality is known there is nothing to choose.
const select = ({ name, text, all }) => element('label',
  { class: 'dash-filter', ...(name === 'municipality' ? { id: 'municipality-filter', hidden: '' } : {}) },
  element('span', {}, text), element('select', { name }, element('option', { value: '' }, all)));

export const buildFilterForm = (form) => form.append(
  element('fieldset', { class: 'dash-window' }, legend('Periode'), ...Object.entries(WINDOWS).map((each) => choice(each, form.dataset.window))),
  element('fieldset', { class: 'dash-own', id: 'own-days', hidden: '' }, legend('Eigen periode'), date('from', 'Van'), date('to', 'tot en met'),
    element('button', { type: 'submit', class: 'kcc-button kcc-button--secondary dash-small' }, 'Toon'),
    element('span', { class: 'kcc-field__error', id: 'days-wrong', role: 'alert' })),
  element('p', { class: 'dash-days kcc-soft', id: 'days' }),
  element('div', { class: 'dash-selects' }, ...SELECTS.map(select)));
