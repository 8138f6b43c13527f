// What I did on a day, in words. Nobody is ranked, and nobody else's day is to be seen.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { hour, questions } from '/theme/words.js';
import { knowledge } from '/balie/knowledge.js';
import { cells } from '/balie/rows.js';
import { EXCLUSIONS, OUTCOMES } from '/balie/words.js';

const DID = { REGISTERED: () => 'vastgelegd', ANSWERED: (code) => (OUTCOMES[code] ?? code).toLowerCase(), HANDOVER_REQUESTED: () => 'overgedragen', REOPENED: () => 'heropend',
  EXCLUDED: (code) => `telt niet mee: ${(EXCLUSIONS[code] ?? code).toLowerCase()}`, TOPIC_ASSIGNED: (code) => `onderwerp: ${knowledge.name(code)}`, VERDICT_GIVEN: () => 'oordeel van de inwoner', NOTED: () => 'notitie' };

const row = (contact) => {
  const [summary, topic, channel, state] = cells(contact);
  return element('tr', {}, element('td', {}, hour(contact.at)), summary, topic, channel,
    element('td', {}, contact.actions.map(({ action, code }) => DID[action]?.(code) ?? action).join(', ')), state);
};

const sentence = ({ registered, answered, handedOver, excluded }) => [
  `U legde ${questions(registered)} vast`,
  answered ? `beantwoordde er ${answered}` : null,
  handedOver ? `droeg er ${handedOver} over` : null,
  excluded ? `en haalde er ${excluded} uit de telling` : null,
].filter(Boolean).join(', ');

const load = async () => {
  try {
    const { contacts, counts, more } = await ask('/intake/v1/my-day', new URLSearchParams({ day: byId('day').value }));
    byId('rows').replaceChildren(...contacts.map(row));
    say(byId('told'), contacts.length ? `${sentence(counts)}.${more ? ' De tabel toont de laatste.' : ''}` : 'U deed op deze dag nog niets.');
  } catch {
    say(byId('told'), 'Uw dag is nu niet te laden. Probeer het zo nog eens.');
  }
};

byId('day').value = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
byId('which').addEventListener('submit', (event) => event.preventDefault());
byId('day').addEventListener('change', () => byId('day').value && load());
await knowledge.load();
await load();
