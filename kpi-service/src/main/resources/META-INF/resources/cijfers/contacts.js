// The contacts behind a figure: every figure of a page that has `data-contacts` opens them.
import { ask } from '/theme/ask.js';
import { element } from '/theme/dom.js';
import { ListDialog } from '/theme/listdialog.js';
import { CHANNELS, clock, count, department, moment } from '/theme/words.js';
import { downloadButtons } from './downloads.js';
import { EXCLUSIONS, SELECTIONS, STATES } from './text.js';

/** @param filters of the page; a figure that names days of its own goes before their period */
export const openContactsBehind = (filters) => {
  const list = new ListDialog('contacts', {
    region: 'Lijst van contacten',
    columns: ['Gevraagd op', 'Kanaal', 'Onderwerp', 'Afdeling', 'Uitkomst', 'Sinds', 'Nummer'],
    ask: async (query) => {
      const answer = await ask('/kpi/v1/kpi/contacts', query);
      return { count: answer.count, rows: answer.contacts, next: answer.next };
    },
    row,
    told: (all) => `${count(all)} ${all === 1 ? 'contact' : 'contacten'}, geteld om ${clock(new Date())}`,
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
};

const exported = (parameters) => {
  const query = new URLSearchParams(parameters);
  query.set('list', query.get('state') ?? 'REGISTERED');
  query.delete('state');
  return query;
};

const row = (contact) => element('tr', {},
  element('td', { class: 'kcc-nowrap' }, moment(contact.occurredAt)),
  element('td', {}, CHANNELS[contact.channel]),
  element('td', {}, contact.topicName ?? contact.topic ?? 'nog onbekend'),
  element('td', {}, contact.department ? department(contact.department) : '–'),
  element('td', {}, outcome(contact)),
  element('td', { class: 'kcc-nowrap' }, contact.since ? moment(contact.since) : '–'),
  element('td', {}, element('code', {}, contact.id)));

const outcome = (contact) => {
  if (contact.exclusion) {
    return `${STATES.EXCLUDED}: ${EXCLUSIONS[contact.exclusion].toLowerCase()}`;
  }
  if (contact.chaser) {
    return SELECTIONS.CHASER;
  }
  return STATES[contact.state] + (contact.answeredLate ? ', later alsnog beantwoord' : '');
};
