// The queue: what the front office owes an answer, what must be done first on top. Opening takes a contact, leaving gives it back.
import { ask, Refused, request, send } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { onKey } from '/theme/keys.js';
import { municipality, onMunicipality } from '/theme/municipality.js';
import { CHANNELS, count, moment } from '/theme/words.js';
import { onActionKeys } from '/balie/actionkeys.js';
import { ContactView } from '/balie/contactview.js';
import { chosenFilters, offerFilters } from '/balie/filters.js';
import { knowledge } from '/balie/knowledge.js';
import { municipalitiesOffered } from '/balie/municipalities.js';
import { showUndo, undoLast } from '/balie/saved.js';

const PAGE = 100;
const MOST = 500;
const LOOK_AGAIN = 15_000;
const HOLD_AGAIN = 60_000;
const PARTS = [['queue', 'Wachtrij', { queue: 'true' }], ['mine', 'Mijn', { queue: 'true', mine: 'true' }], ['returned', 'Terug', { returned: 'true' }]];

let contacts = [];
let next = null;
let part = PARTS[0];
let chosen = null; // id of the one that is open
let held = null; // id of the one that is ours

const view = new ContactView(byId('contact'), (changed, letters = []) => {
  showDone(changed, letters);
  if (!changed.allowed.includes('answer')) {
    goOn(changed.id);
  } else {
    load();
  }
});

/** What can be taken back says so: an answer by mail until it leaves. */
const showDone = ({ id, summary, history }, letters) => {
  const told = element('p', {}, `✓ Bewaard: ${summary.slice(0, 60)}`);
  const answer = letters.findLast(({ kind }) => kind === 'ANSWER');
  if (history.at(-1).action === 'ANSWERED' && (!answer || answer.leavesAt)) {
    showUndo(told, [id], load, answer ? new Date(answer.leavesAt) : undefined);
  } else {
    byId('saved').replaceChildren(told);
  }
};

const query = (after) => {
  const asked = chosenFilters();
  Object.entries(part[2]).forEach(([name, value]) => asked.set(name, value));
  asked.set('limit', after ? PAGE : Math.min(MOST, Math.max(PAGE, contacts.length))); // what was shown stays
  if (after) {
    asked.set('after', after);
  }
  return asked;
};

const load = async () => {
  try {
    const answer = await ask('/intake/v1/contacts', query());
    ({ contacts, next = null } = answer);
    draw();
    say(byId('told'), contacts.length ? '' : 'Er wacht niets. Nieuwe berichten komen hier vanzelf bij.');
  } catch {
    say(byId('told'), 'De wachtrij is nu niet te laden. Wij proberen het zo opnieuw.');
  }
  await countParts();
};

const countParts = async () => drawParts(await ask('/intake/v1/contacts/_counts', new URLSearchParams(municipality.value ? { municipality: municipality.value } : {})).catch(() => ({})));

const drawParts = (counts) => {
  byId('parts').replaceChildren(...PARTS.map((each) => {
    const button = element('button', { type: 'button', 'aria-current': each === part ? 'true' : null }, each[1], counts[each[0]] === undefined ? '' : ` ${count(counts[each[0]])}`);
    button.addEventListener('click', () => {
      part = each;
      contacts = [];
      load();
    });
    return button;
  }), element('a', { href: '/balie/open/', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Alle open vragen'));
};

const topic = (contact) => (contact.topic ? knowledge.name(contact.topic) : contact.suggestion ? `${knowledge.name(contact.suggestion.topic)}?` : 'Nog geen onderwerp');

const late = ({ dueAt }) => dueAt && new Date(dueAt) < new Date();

const fill = (button, contact) => {
  button.setAttribute('aria-current', String(contact.id === chosen));
  button.replaceChildren(
    element('span', { class: late(contact) ? 'desk-late' : '' }, ...(contact.dueAt ? [late(contact) ? 'te laat: ' : '', element('span', { class: 'kcc-nowrap' }, moment(contact.dueAt))] : ['geen moment'])),
    element('span', {}, topic(contact)),
    element('span', { class: 'kcc-soft' }, [CHANNELS[contact.channel], contact.returned ? 'terug van de afdeling' : null, contact.claimedBy && contact.id !== chosen ? `bezet: ${contact.claimedBy}` : null].filter(Boolean).join(' · ')),
    element('span', { class: 'desk-words' }, contact.summary));
};

const draw = () => {
  const lines = keyed(byId('list'), contacts.map(({ id }) => id), (id) => {
    const button = element('button', { type: 'button' });
    button.addEventListener('click', () => open(id));
    return element('li', {}, button);
  });
  contacts.forEach((contact, at) => fill(lines[at].firstElementChild, contact));
  byId('more').hidden = !next;
};

const loadMore = async () => {
  try {
    const answer = await ask('/intake/v1/contacts', query(next));
    contacts = [...contacts, ...answer.contacts];
    next = answer.next ?? null;
    draw();
  } catch {
    say(byId('told'), 'Meer is nu niet te laden. Probeer het zo nog eens.');
  }
};

const giveBack = (id) => request(`/intake/v1/contacts/${id}/release`, { method: 'POST', keepalive: true }).catch(() => {}); // it ends by itself

const release = () => {
  if (held) {
    giveBack(held);
    held = null;
  }
};

const open = async (id) => {
  if (!id || id === chosen) {
    byId('contact-title')?.focus();
    return;
  }
  release();
  chosen = id;
  draw();
  byId('contact').hidden = false;
  view.announce(contacts.find((contact) => contact.id === id)); // what is known already is seen at once
  byId('contact-title').focus();
  try {
    await view.show(id, claim(id));
  } catch {
    say(byId('told'), 'Dit contact is nu niet te openen. Probeer het zo nog eens.');
  }
};

/** @returns who has it, in a sentence, when that is another */
const claim = async (id) => {
  try {
    await send('POST', `/intake/v1/contacts/${id}/claim`, {});
    if (id === chosen) {
      held = id;
      countParts();
    } else { // another one was opened meanwhile
      giveBack(id);
    }
    return null;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 409) {
      return refusal.problem.detail;
    }
    throw refusal;
  }
};

/** The one is done; the next one opens. */
const goOn = async (id) => {
  const at = contacts.findIndex((contact) => contact.id === id);
  const following = contacts[at + 1]?.id;
  release();
  chosen = null;
  view.clear();
  byId('contact').hidden = true;
  await load();
  if (following && contacts.some((contact) => contact.id === following)) {
    await open(following);
  }
};

const move = (by) => {
  const buttons = [...byId('list').querySelectorAll('li > button')];
  const at = Math.max(buttons.indexOf(document.activeElement), buttons.findIndex((button) => button.getAttribute('aria-current') === 'true'));
  buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
};

onKey('J', () => move(1), 'Volgende in de lijst');
onKey('K', () => move(-1), 'Vorige in de lijst');
onKey('W', () => open(contacts.find(({ id, claimedBy }) => !claimedBy && id !== chosen)?.id ?? chosen), 'De eerste die vrij is oppakken');
onKey('Alt+Z', undoLast, 'Het laatste antwoord ongedaan maken, een minuut lang');
onActionKeys(() => view.actions, byId('contact'));
byId('more').addEventListener('click', loadMore);
window.addEventListener('pagehide', release);

await municipalitiesOffered;
await knowledge.load().catch(() => say(byId('told'), 'Onderwerpen en afdelingen zijn nu niet op te halen. Laad de pagina zo nog eens.'));
await knowledge.loadTexts().catch(() => {}); // the queue works without
offerFilters(load);
onMunicipality(() => {
  knowledge.loadTexts().catch(() => {});
  load();
});
await load();
setInterval(() => document.hidden || load(), LOOK_AGAIN);
setInterval(() => held && send('POST', `/intake/v1/contacts/${held}/claim`, {}).catch(() => {}), HOLD_AGAIN); // keeps it for longer
