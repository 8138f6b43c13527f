// The questions behind a figure: every figure of a page that has `data-contacts` opens them.
import { ask } from '/theme/ask.js';
import { element } from '/theme/dom.js';
import { ListDialog } from '/theme/listdialog.js';
import { today } from '/theme/period.js';
import { CHANNELS, department, hour, moment, questions } from '/theme/words.js';
import { downloadButtons, offerFiles } from './downloads.js';
import { outcome, why } from './outcome.js';
import { reference, topic } from './reference.js';

/** @param filters of the page; a figure that names days of its own goes before their period */
export const openContactsBehind = (filters) => {
  const list = new ListDialog('contacts', {
    region: 'Lijst van vragen',
    columns: ['Kenmerk', 'Gevraagd op', 'Kanaal', 'Onderwerp', 'Uitkomst', 'Reden', 'Afdeling', 'Sinds'],
    ask: async (query) => {
      const answer = await ask('/kpi/v1/kpi/contacts', query);
      return { count: answer.count, rows: answer.contacts, next: answer.next };
    },
    row,
    told: (all, query) => questions(all) + counted(query),
  });
  const downloads = element('div', { class: 'kcc-row kcc-dialog__files' });
  list.close.before(downloads);

  document.addEventListener('click', (event) => {
    const figure = event.target.closest('[data-contacts]');
    if (figure) {
      const { parameters, title } = JSON.parse(figure.dataset.contacts);
      const query = filters.parameters();
      if (parameters.from) {
        query.delete('window');
      }
      Object.entries(parameters).forEach(([name, value]) => query.set(name, value));
      downloads.replaceChildren(...downloadButtons(() => exported(query)));
      list.open(figure, title, query);
    }
  });

  offerFiles(filters);
};

/** When they were counted, where that matters: after the last day of a period a number hardly moves any more. */
export const counted = (query) => (query.get('to') && query.get('to') < today() ? '' : `, geteld om ${hour(new Date())}`);

const exported = (parameters) => {
  const query = new URLSearchParams(parameters);
  query.set('list', query.get('state') ?? 'REGISTERED');
  query.delete('state');
  return query;
};

const row = (question) => element('tr', {},
  element('td', { class: 'kcc-nowrap' }, reference(question)),
  element('td', { class: 'kcc-nowrap' }, moment(question.occurredAt)),
  element('td', {}, CHANNELS[question.channel]),
  element('td', {}, topic(question)),
  element('td', {}, outcome(question)),
  element('td', {}, why(question) || '–'),
  element('td', {}, question.department ? department(question.department) : '–'),
  element('td', { class: 'kcc-nowrap' }, question.since ? moment(question.since) : '–'));
