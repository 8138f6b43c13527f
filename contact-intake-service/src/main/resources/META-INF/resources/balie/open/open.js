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
const COUNTED = ['open', 'overdue', 'reopened', 'handedOver'];
const WORDS = { open: STATES.OPEN, overdue: 'Te laat, onbeantwoord', reopened: STATES.REOPENED, handedOver: 'Bij een afdeling' };

let next = null;

const row = (contact) => element('tr', {}, element('td', { class: 'kcc-nowrap' }, moment(contact.occurredAt)), ...cells(contact),
  element('td', {}, contact.department ? knowledge.departmentName(contact.department) : 'KCC'),
  element('td', { class: 'kcc-nowrap' }, contact.dueAt ? moment(contact.dueAt) : '–'));

const load = async (after) => {
  const asked = chosenFilters();
  asked.set('waiting', 'true');
  asked.set('order', 'age');
  asked.set('limit', PAGE);
  if (after) {
    asked.set('after', after);
  }
  try {
    const answer = await ask('/intake/v1/contacts', asked);
    next = answer.next ?? null;
    byId('rows').replaceChildren(...(after ? byId('rows').children : []), ...answer.contacts.map(row));
    byId('more').hidden = !next;
    const counts = await ask('/intake/v1/contacts/_counts', new URLSearchParams(municipality.value ? { municipality: municipality.value } : {}));
    byId('counts').replaceChildren(...COUNTED.map((name) => element('div', {}, element('dt', {}, WORDS[name]), element('dd', {}, count(counts.waiting[name])))));
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
