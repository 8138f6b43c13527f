// All that a citizen still waits for, the oldest first, so that nothing can hide.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { municipality, onMunicipality } from '/theme/municipality.js';
import { count, moment, STATES } from '/theme/words.js';
import { chosenFilters, offerFilters } from '/balie/filters.js';
import { knowledge } from '/balie/knowledge.js';
import { municipalitiesOffered } from '/balie/municipalities.js';
import { cells } from '/balie/rows.js';

const PAGE = 100;
/** As kpi counts them: what was answered too late is among them. */
const COUNTED = { open: STATES.OPEN, overdue: STATES.OVERDUE, reopened: STATES.REOPENED, handedOver: STATES.HANDED_OVER };

let next = null;

const row = (contact) => element('tr', {}, element('td', { class: 'kcc-nowrap' }, moment(contact.occurredAt)), ...cells(contact),
  element('td', {}, contact.department ? knowledge.departmentName(contact.department) : 'KCC'),
  element('td', { class: 'kcc-nowrap' }, contact.dueAt ? moment(contact.dueAt) : '–'));

const load = async (after) => {
  const asked = chosenFilters();
  asked.set('waiting', 'true');
  asked.set('order', 'ASKED');
  asked.set('limit', PAGE);
  if (after) {
    asked.set('after', after);
  }
  try {
    const answer = await ask('/intake/v1/contacts', asked);
    next = answer.next ?? null;
    byId('rows').replaceChildren(...(after ? byId('rows').children : []), ...answer.contacts.map(row));
    byId('more').hidden = !next;
    const counts = await ask('/intake/v1/contacts/_counts', new URLSearchParams({ states: 'true', ...(municipality.value ? { municipality: municipality.value } : {}) }));
    byId('counts').replaceChildren(...Object.entries(COUNTED).map(([name, words]) => element('div', {}, element('dt', {}, words), element('dd', {}, count(counts[name])))));
    say(byId('told'), byId('rows').children.length ? '' : 'Niemand wacht op antwoord.');
  } catch {
    say(byId('told'), 'De lijst is nu niet te laden. Probeer het zo nog eens.');
  }
};

byId('more').addEventListener('click', () => load(next));
await municipalitiesOffered;
await knowledge.load();
offerFilters(() => load());
onMunicipality(() => load());
await load();
