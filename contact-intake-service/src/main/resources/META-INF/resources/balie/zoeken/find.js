// Finding contacts: of a person, for a purpose that is on record, or by topic and day.
import { ask, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { municipality } from '/theme/municipality.js';
import { moment, questions } from '/theme/words.js';
import { knowledge, topicOptions } from '/balie/knowledge.js';
import { municipalitiesOffered } from '/balie/municipalities.js';
import { complaint } from '/theme/panel.js';
import { personOf } from '/balie/person.js';
import { cells } from '/balie/rows.js';

const MOST = 500;

const complain = (field, text) => {
  say(byId(`${field}-error`), text);
  byId(field).setAttribute('aria-invalid', String(Boolean(text)));
  return Boolean(text);
};

const show = (contacts) => {
  byId('found').hidden = !contacts.length;
  byId('rows').replaceChildren(...contacts.map((contact) => element('tr', {}, element('td', { class: 'kcc-nowrap' }, moment(contact.occurredAt)), ...cells(contact))));
  say(byId('told'), contacts.length ? `${questions(contacts.length)} gevonden.` : 'Niets gevonden.');
};

const search = async (answer) => {
  say(byId('told'), 'Zoeken…');
  try {
    show((await answer()).contacts);
  } catch (refusal) {
    byId('found').hidden = true;
    say(byId('told'), complaint(refusal));
  }
};

byId('person-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const person = personOf(byId('who').value);
  const purpose = byId('purpose').value.trim();
  const wrong = [complain('who', person ? '' : 'Vul een telefoonnummer, e-mailadres, BSN of KvK-nummer in.'),
    complain('purpose', purpose ? '' : 'Vul in waarvoor u dit zoekt. Zonder doel mag u niet zoeken.')];
  if (wrong.some(Boolean)) {
    byId(wrong[0] ? 'who' : 'purpose').focus();
    return;
  }
  if (person.type === 'BSN') {
    byId('who').value = '';
  }
  search(() => send('POST', '/intake/v1/contacts/_search', { person, purpose }));
});

byId('day-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const day = byId('day').value;
  if (complain('day', day ? '' : 'Kies een dag.')) {
    byId('day').focus();
    return;
  }
  const topic = byId('topic').value;
  search(() => ask('/intake/v1/contacts', new URLSearchParams({ from: day, to: day, limit: MOST, ...(topic ? { topic } : {}), ...(municipality.value ? { municipality: municipality.value } : {}) })));
});

await municipalitiesOffered;
await knowledge.load();
byId('topic').append(...topicOptions());
