// What operators look after: how many of each thing that should not be there. And for privacy officers, who read a contact.
import { ask } from '/theme/ask.js';
import { byId, element } from '/theme/dom.js';
import { signedIn } from '/theme/shell.js';
import { count, moment } from '/theme/words.js';

const SERVICES = ['intake', 'routing', 'kpi'];
const STATES = [
  { text: 'Berichten die niet te verwerken waren', path: 'parked-messages', of: SERVICES },
  { text: 'Tellers die afwijken', path: 'kpi/drift', of: ['kpi'] },
  { text: 'Dagen die niet gelijk zijn bij alle diensten', path: 'kpi/manifests', of: ['kpi'] },
  { text: 'Contacten die alleen de cijfers kennen', path: 'unknown-contacts', of: ['kpi'] },
];

const cell = async (address) => {
  try {
    const found = await ask(address);
    return [element('a', { href: address }, `${found.count === 0 ? '✓' : '⚠'} ${count(found.count)}`)];
  } catch {
    return [element('span', { class: 'kcc-soft' }, 'niet te bereiken')];
  }
};

const row = ({ text, path, of }) => element('tr', {}, element('th', { scope: 'row' }, text), ...SERVICES.map((service) => {
  const made = element('td', {}, of.includes(service) ? '…' : '–');
  if (of.includes(service)) {
    cell(`/${service}/v1/${path}`).then((parts) => made.replaceChildren(...parts));
  }
  return made;
}));

const reads = async (event) => {
  event.preventDefault();
  const answer = byId('reads-answer');
  try {
    const { reads: list } = await ask(`/intake/v1/contacts/${encodeURIComponent(byId('reads-reference').value.trim())}/reads`);
    answer.replaceChildren(list.length === 0 ? element('p', {}, 'Niemand keek in dit contact.')
      : element('ul', {}, ...list.map(({ at, by }) => element('li', {}, `${moment(at)}: ${by}`))));
  } catch (refusal) {
    answer.replaceChildren(element('p', {}, [400, 404].includes(refusal.status) ? 'Er is geen contact met dit kenmerk.'
      : 'Zoeken lukt nu niet. Probeer het zo nog eens.'));
  }
};

byId('reads-form').addEventListener('submit', reads);
if ((await signedIn).roles.includes('operator')) {
  byId('states').replaceChildren(...STATES.map(row));
}
