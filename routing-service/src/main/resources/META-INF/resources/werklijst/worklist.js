// The work list: what lies at my departments, what must be done first on top. It follows what others do, and never moves the
// cursor.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { onKey } from '/theme/keys.js';
import { municipality, namesLoaded, onMunicipality } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { count } from '/theme/words.js';
import { offerAbsence } from './absence.js';
import { Bulk, loadDepartments } from './bulk.js';
import { ItemView } from './item.js';
import { drawList, focusLine, moveCursor, neighbour, underCursor } from './list.js';

const PAGE = 100;
const MOST = 500;
const LOOK_AGAIN = 10_000;
const AT_ONCE = 50; // questions asked of intake in one address
const UNDER_WAY = [['state', 'OPEN'], ['state', 'ACCEPTED']];
const PARTS = [
  { name: 'team', text: 'Alles', filter: UNDER_WAY }, { name: 'mine', text: 'Mijn', filter: [['mine', 'true']] }, { name: 'unassigned', text: 'Vrij', filter: [['unassigned', 'true']] },
  { name: 'late', text: 'Te laat', filter: [['due', 'LATE']] }, { name: 'today', text: 'Vandaag', filter: [['due', 'TODAY']] }, { name: 'tomorrow', text: 'Morgen', filter: [['due', 'TOMORROW']] },
  { name: 'wandering', text: '⚠ Heen en weer', filter: [['wandering', 'true']] },
];
const EMPTY = {
  team: 'Er ligt niets bij uw afdeling. Nieuwe overdrachten komen hier vanzelf bij.', mine: 'U werkt nergens aan. Kies bij Vrij iets en druk op T om het te nemen.',
  unassigned: 'Alles is genomen. Nieuwe overdrachten komen hier vanzelf bij.', late: 'Er is niets te laat.', today: 'Er hoeft vandaag niets meer af.', tomorrow: 'Er hoeft morgen niets af.',
  wandering: 'Er gaat niets heen en weer.',
};
const NO_DEPARTMENT = 'Aan uw account is geen afdeling gekoppeld. Vraag uw beheerder daarom.';

let handovers = [];
let next = null;
let asking = 0;
let said = ''; // what was done last, until something else is
const summaries = new Map(); // by contact: the question

const user = await signedIn;
await namesLoaded;
const setting = { me: user.name, mayAct: user.roles.includes('back-office'), departments: [] };

const address = () => new URLSearchParams(location.search);
const part = () => PARTS.find(({ name }) => name === address().get('part')) ?? PARTS[0];
const chosen = () => address().get('id');

/** @param changes what changes in the address; null for what goes out of it */
const place = (changes) => {
  const query = address();
  Object.entries(changes).forEach(([name, value]) => (value ? query.set(name, value) : query.delete(name)));
  return `${location.pathname}${String(query) ? `?${query}` : ''}`;
};

const go = (changes) => {
  const there = place(changes);
  if (there !== location.pathname + location.search) {
    history.pushState(null, '', there);
  }
};

const within = () => [...(municipality.value ? [['municipality', municipality.value]] : []), ...(address().get('department') ? [['department', address().get('department')]] : [])];

const item = new ItemView(byId('item'), setting, (changed, sentence) => done(changed, sentence));
const bulk = new Bulk(setting, () => handovers, (anew) => (anew ? load() : draw()));

const draw = () => {
  drawList(handovers, { open, pick: (id, on) => bulk.pick(id, on), take, mayAct: setting.mayAct }, {
    summaries, me: setting.me, chosen: chosen(), picked: bulk.picked,
    several: { departments: new Set(handovers.map(({ department }) => department)).size > 1, municipalities: new Set(handovers.map((each) => each.municipality)).size > 1 },
  });
  byId('more').hidden = !next;
};

const drawParts = (counts) => byId('parts').replaceChildren(...PARTS.map(({ name, text }) => {
  const link = element('a', { href: place({ part: name, id: null }), 'data-part': name, 'aria-current': name === part().name ? 'page' : null }, text,
    counts[name] === undefined ? '' : element('strong', {}, count(counts[name])));
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go({ part: name, id: null });
      anew();
      byId('parts').querySelector(`[data-part="${name}"]`)?.focus();
    }
  });
  return link;
}));

/** The figures; the links stay as they are, with the focus on them. */
const sayCounts = (counts) => {
  PARTS.forEach(({ name }) => {
    const link = byId('parts').querySelector(`[data-part="${name}"]`);
    const figure = link.querySelector('strong') ?? link.appendChild(element('strong'));
    say(figure, count(counts[name]));
  });
};

const list = (query) => ask('/routing/v1/handovers', new URLSearchParams(query));

/** The first lines, as many as asked for, however many pages that takes. */
const firstLines = async (wanted) => {
  const filter = [...within(), ...part().filter];
  let lines = [];
  let after = null;
  do {
    const answer = await list([...filter, ['limit', String(Math.min(MOST, wanted - lines.length))], ...(after ? [['after', after]] : [])]);
    lines = [...lines, ...answer.handovers];
    after = answer.next ?? null;
  } while (after && lines.length < wanted);
  return { lines, after };
};

const load = async () => {
  const mine = ++asking;
  try {
    const [first, counts] = await Promise.all([
      firstLines(Math.max(PAGE, handovers.length)), // what was shown stays
      ask('/routing/v1/handovers/_counts', new URLSearchParams(within()))]);
    if (mine !== asking) {
      return;
    }
    handovers = first.lines;
    next = first.after;
    bulk.keep(new Set(handovers.map(({ id }) => id)));
    draw();
    sayCounts(counts);
    handovers.forEach((each) => item.see(each));
    say(byId('told'), said || (handovers.length ? '' : departmentsOf().size || !setting.departments.length ? EMPTY[part().name] : NO_DEPARTMENT));
    await loadQuestions();
  } catch {
    if (mine === asking) {
      say(byId('told'), 'De werklijst is nu niet te laden. Wij proberen het zo opnieuw.');
    }
  }
};

const loadMore = async () => {
  if (!next) { // another part of the list is on its way
    return;
  }
  const mine = ++asking; // what is under way would show less
  try {
    const answer = await list([...within(), ...part().filter, ['limit', String(PAGE)], ['after', next]]);
    if (mine !== asking) {
      return;
    }
    const known = new Set(handovers.map(({ id }) => id));
    handovers = [...handovers, ...answer.handovers.filter(({ id }) => !known.has(id))];
    next = answer.next ?? null;
    draw();
    await loadQuestions();
  } catch {
    if (mine === asking) {
      say(byId('told'), 'Meer is nu niet te laden. Probeer het zo nog eens.');
    }
  }
};

/** The words of citizens stand in intake, which gives those that the reader may see; without them the topic says what it is about. */
const loadQuestions = async () => {
  const missing = handovers.map(({ contactId }) => contactId).filter((id) => !summaries.has(id));
  for (let first = 0; first < missing.length; first += AT_ONCE) {
    const some = missing.slice(first, first + AT_ONCE);
    const answer = await ask('/intake/v1/contacts', new URLSearchParams([...some.map((id) => ['id', id]), ['limit', String(AT_ONCE)]])).catch(() => null);
    answer?.contacts.forEach(({ id, summary }) => summaries.set(id, summary));
  }
  if (missing.length) {
    draw();
  }
};

const open = async (id) => {
  said = '';
  go({ id });
  draw();
  await item.show(id);
};

/** Nothing when another one was opened meanwhile. */
const actOn = (id, name) => item.id === id && item.act(name);

const take = async (id) => {
  await open(id);
  actOn(id, 'take');
};

const close = () => {
  const was = chosen();
  go({ id: null });
  item.hide();
  draw();
  focusLine(was);
};

/** @param handover as it stands after something was done with it */
const done = async (handover, sentence) => {
  const following = neighbour(handover.id);
  said = sentence;
  if (chosen() !== handover.id) { // another one was opened meanwhile
    await load();
    return;
  }
  const stays = ['OPEN', 'ACCEPTED'].includes(handover.state) && departmentsOf().has(handover.department);
  if (stays) {
    await item.show(handover.id);
    await load();
  } else {
    go({ id: null });
    item.hide();
    await load();
    focusLine(following);
  }
};

const departmentsOf = () => new Set(setting.departments.filter(({ own }) => own).map(({ code }) => code));

const anew = () => {
  said = '';
  handovers = [];
  next = null;
  drawParts({});
  byId('department').value = address().get('department') ?? '';
  byId('bulk-told').replaceChildren();
  if (chosen()) {
    item.show(chosen(), false);
  } else {
    item.hide();
  }
  return load();
};

const standIn = async () => {
  const { substituteFor } = await ask('/routing/v1/absences').catch(() => ({ substituteFor: [] }));
  byId('standing-in').hidden = !substituteFor.length;
  say(byId('standing-in'), substituteFor.length ? `U vervangt vandaag ${substituteFor.join(' en ')}. Hun werk staat bij Mijn.` : '');
};

/** With what is open, or else with what is under the cursor, which is opened for it. */
const onItem = async (name) => {
  const under = underCursor();
  if (under && under !== item.id) {
    await open(under);
    actOn(under, name);
  } else {
    item.act(name);
  }
};

try {
  setting.departments = await loadDepartments();
} catch {
  say(byId('told'), 'De afdelingen zijn nu niet op te halen. Laad de pagina zo nog eens.');
}
const own = setting.departments.filter((each) => each.own);
byId('department').append(...own.map(({ code, name }) => element('option', { value: code }, name)));
byId('department-filter').hidden = own.length < 2;
byId('department').addEventListener('change', () => {
  go({ department: byId('department').value, id: null });
  anew();
});

onKey('J', () => moveCursor(1), 'Volgende in de lijst');
onKey('K', () => moveCursor(-1), 'Vorige in de lijst');
if (setting.mayAct) {
  onKey('X', () => underCursor() && bulk.pick(underCursor()), 'Kiezen, om met meer tegelijk iets te doen');
  [['T', 'take', 'Nemen'], ['A', 'answer', 'Antwoorden'], ['N', 'note', 'Notitie'], ['D', 'forward', 'Doorgeven aan een andere afdeling'], ['R', 'return', 'Terug naar de balie'],
    ['G', 'assign', 'Aan een collega geven'], ['V', 'unassign', 'Vrijgeven'], ['I', 'wait', 'Wachten op de inwoner, of niet meer'], ['C', 'complete', 'Afronden met een resultaat']].forEach(([key, name, text]) => onKey(key, () => onItem(name), text));
  const showAbsence = offerAbsence(setting.me, own, () => {
    standIn();
    load();
  });
  byId('away').addEventListener('click', () => showAbsence(byId('away')));
  onKey('W', () => showAbsence(byId('away')), 'Afwezigheid');
  standIn();
}
byId('item').addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.target.closest('.kcc-panel')) {
    close();
  }
});
byId('more').addEventListener('click', loadMore);
window.addEventListener('popstate', anew);
window.addEventListener('beforeunload', (event) => item.hasUnsent && event.preventDefault());
onMunicipality(() => {
  if (address().has('municipality')) {
    history.replaceState(null, '', place({ municipality: municipality.value }));
  }
  anew();
});

await anew();
setInterval(() => document.hidden || load(), LOOK_AGAIN);
