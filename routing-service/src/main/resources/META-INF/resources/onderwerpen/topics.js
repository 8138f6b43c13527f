// The page of topics: list → one topic → its text for the municipality that is chosen for the whole site.
import { asAgentsSeeIt, gaps, origin } from '/theme/answertext.js';
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { onKey } from '/theme/keys.js';
import { municipality, municipalityName, offerAllThereAre, onMunicipality } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { count, day } from '/theme/words.js';
import { Editor } from './editor.js';
import { prepareNewTopic } from './newtopic.js';
import { showPast } from './pastchanges.js';
import { TopicForm } from './topicform.js';
import { prepareImport } from './uplimport.js';

/** The parts of a topic's page; the first is everybody's. */
const TABS = { '': 'Tekst', woorden: 'Woorden', wie: 'Wie en wanneer', geschiedenis: 'Geschiedenis' };
const SECTIONS = { '': 'text', woorden: 'words', wie: 'handling', geschiedenis: 'past' };

const topics = new Map();
/** Those that are filled with what the service tells of the topic: not shown before. */
const FORMS = ['woorden', 'wie'];
let texts = null; // by code; null while they are on their way
let user = { roles: [] };
let shown = null; // code
let tab = '';
let form = null; // for whoever may change topics
let filled = null; // code of the topic that stands in it
let groups = [];
let departments = [];
let asking = 0;

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const mayWrite = () => user.roles.includes('rule-manager');
const chosen = () => municipality.one;
const complain = (text) => {
  byId('problem').hidden = !text;
  say(byId('problem'), text);
};

// --- The list ------------------------------------------------------------------------------------------------------
/** Those that have the words in their name come first. */
const found = () => {
  const words = folded(byId('search').value).split(/\s+/).filter(Boolean);
  const hits = (text) => (topic) => words.every((word) => text(topic).includes(word));
  const [named, others] = [hits((topic) => folded(topic.name)), hits((topic) => topic.words)];
  const all = [...topics.values()];
  return [...all.filter(named), ...all.filter((topic) => !named(topic) && others(topic))];
};

const sign = (code) => {
  const text = texts?.get(code);
  const { withdrawnFrom } = topics.get(code);
  if (withdrawnFrom) {
    return withdrawnFrom <= today() ? 'niet meer in gebruik' : `tot ${day(withdrawnFrom)}`;
  }
  return !text ? null : text.expired ? 'verlopen' : text.say ? null : 'geen tekst';
};

const showList = () => {
  const hits = found();
  keyed(byId('list'), hits.map((topic) => topic.code), (code) => element('li', {}, element('a', { href: `#${code}` }, element('span', {}, topics.get(code).name))))
    .forEach((entry) => {
      const link = entry.firstElementChild;
      const tag = sign(entry.dataset.key);
      link.querySelector('.kcc-tag')?.remove();
      if (tag) {
        link.append(element('span', { class: 'kcc-tag kcc-tag--warn' }, tag));
      }
      if (entry.dataset.key === shown) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    });
  say(byId('found'), hits.length === topics.size ? `${count(topics.size)} onderwerpen` : hits.length === 0 ? 'Geen onderwerp gevonden. Probeer een ander woord.'
    : `${count(hits.length)} van de ${count(topics.size)} onderwerpen`);
};

const links = () => [...byId('list').querySelectorAll('a')];

const step = (by) => {
  const hits = links();
  const at = hits.findIndex((link) => link.hash === `#${shown}`);
  hits[Math.min(Math.max(at + by, 0), hits.length - 1)]?.click();
};

// --- One topic -----------------------------------------------------------------------------------------------------
const answers = (topic, direct) => (direct ? 'De balie mag deze vraag zelf beantwoorden.' : `${topic.departmentName} beantwoordt deze vraag. De balie draagt over.`);

const showTopic = () => {
  const topic = topics.get(shown);
  byId('none').hidden = Boolean(topic);
  byId('topic').hidden = !topic;
  Object.entries(SECTIONS).forEach(([name, section]) => { byId(section).hidden = !topic || name !== tab || (FORMS.includes(name) && filled !== shown); });
  if (!topic) {
    return;
  }
  document.title = `${topic.name} – Onderwerpen – Klantcontact`;
  say(byId('name'), topic.name);
  const next = topic.answerability.find((period) => period.from > today());
  say(byId('who'), [`${topic.directlyAnswerable ? '✓' : '→'} ${answers(topic, topic.directlyAnswerable)}`,
    next && next.direct !== topic.directlyAnswerable ? `Vanaf ${day(next.from)}: ${answers(topic, next.direct)}` : ''].filter(Boolean).join(' '));
  byId('facts').replaceChildren(...[['Afdeling', topic.departmentName], ['Antwoord binnen', `${topic.answerWorkingDays} ${topic.answerWorkingDays === 1 ? 'werkdag' : 'werkdagen'}`],
    ['Groep', topic.groupName], ['Andere namen', topic.synonyms.join(', ')], ['Naam in de landelijke lijst (UPL)', topic.upl]].filter(([, text]) => text)
    .map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text))));
  byId('withdrawn').hidden = !topic.withdrawnFrom;
  say(byId('withdrawn'), !topic.withdrawnFrom ? '' : topic.withdrawnFrom <= today() ? `Niet meer in gebruik sinds ${day(topic.withdrawnFrom)}. In oude cijfers staat het nog.`
    : `Vanaf ${day(topic.withdrawnFrom)} niet meer in gebruik.`);
  showTabs();
  showText();
};

// --- Its tabs ------------------------------------------------------------------------------------------------------
const address = (code, part) => `#${code}${part ? `/${part}` : ''}`;

const showTabs = () => {
  byId('tabs').hidden = !mayWrite();
  keyed(byId('tabs'), Object.keys(TABS), (part) => element('a', {}, TABS[part])).forEach((link) => {
    link.href = address(shown, link.dataset.key);
    if (link.dataset.key === tab) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
};

/** What the tab shows that is not in the list. */
const openTab = async () => {
  const code = shown;
  const part = tab;
  const isWanted = () => code === shown && part === tab;
  if (part === 'geschiedenis') {
    const named = (entries) => new Map(entries.map(({ code: key, name }) => [key, name]));
    await showPast(code, chosen(), { group: named(groups), department: named(departments) }, isWanted);
  } else if (part && form) {
    try {
      const topic = await ask(`/routing/v1/topics/${code}`);
      if (isWanted()) {
        form.open(topic);
        filled = code;
        byId(SECTIONS[part]).hidden = false;
      }
    } catch (refusal) {
      if (isWanted()) {
        complain(refusal.problem?.detail ?? 'Dit onderwerp is nu niet op te vragen. Probeer het zo nog eens.');
      }
    }
  }
};

// --- Its text ------------------------------------------------------------------------------------------------------
const editor = new Editor((stored, where) => {
  if (where !== chosen()) {
    return; // its keeper went on to another municipality
  }
  texts?.set(stored.topic, stored);
  showList();
  if (stored.topic === shown) {
    showText();
    byId('saved').hidden = false;
    say(byId('saved'), 'De tekst is opgeslagen. Medewerkers zien hem vanaf nu.');
    byId('edit').focus();
  }
}, () => {
  showText();
  byId('edit').focus();
});

const warning = (text) => {
  const open = gaps(text);
  return text.expired ? 'Deze tekst is verlopen. Controleer hem voordat u hem gebruikt.'
    : mayWrite() && open.length ? `In deze tekst vult uw gemeente nog iets in: ${open.join(', ')}.` : '';
};

const showText = () => {
  const where = chosen();
  const text = texts?.get(shown);
  editor.close();
  byId('saved').hidden = true;
  byId('history').hidden = !(text && mayWrite());
  byId('history').open = false;
  byId('edit').hidden = !(text && mayWrite());
  say(byId('text-title'), where ? `Antwoordtekst voor ${municipalityName(where)}` : 'Antwoordtekst');
  byId('warning').hidden = !(text && warning(text));
  say(byId('warning'), text ? warning(text) : '');
  byId('shown').hidden = false;
  byId('shown').replaceChildren(...(!where ? [element('p', {}, 'Kies bovenaan een gemeente. Dan staat haar tekst hier.')]
    : !texts ? [element('p', {}, 'Laden…')]
      : text?.say ? [...asAgentsSeeIt(text, 'h3'), element('p', { class: 'kcc-small kcc-soft' }, origin(text))]
        : [element('p', {}, text ? 'Voor dit onderwerp is er nog geen tekst.' : 'De tekst is nu niet te tonen.')]));
  if (text && mayWrite() && editor.hasDraft(where, text)) {
    edit();
  }
};

const edit = () => {
  editor.open(chosen(), texts.get(shown));
  byId('saved').hidden = true;
  byId('shown').hidden = true;
  byId('edit').hidden = true;
  byId('warning').hidden = true;
};

const startEditing = () => {
  if (!byId('edit').hidden) {
    edit();
    editor.focus();
  }
};

const showHistory = async () => {
  if (!byId('history').open) {
    return;
  }
  try {
    const { versions } = await ask(`/routing/v1/answer-texts/${shown}/history`, new URLSearchParams({ municipality: chosen() }));
    byId('versions').replaceChildren(...versions.map((version) => element('li', {},
      element('p', { class: 'kcc-small kcc-soft' }, version.own ? origin(version) : 'De tekst van het systeem.'), ...asAgentsSeeIt(version, 'h3'))));
  } catch {
    byId('versions').replaceChildren(element('li', {}, 'De versies zijn nu niet op te vragen. Probeer het zo nog eens.'));
  }
};

// --- What there is to show -----------------------------------------------------------------------------------------
const loadTexts = async () => {
  const mine = ++asking;
  const where = chosen();
  texts = null;
  showTopic(); // what stood there was another municipality's
  try {
    const loaded = where ? (await ask('/routing/v1/answer-texts', new URLSearchParams({ municipality: where }))).texts : [];
    if (mine === asking) {
      texts = new Map(loaded.map((text) => [text.topic, text]));
      complain('');
    }
  } catch (refusal) {
    if (mine === asking) {
      texts = new Map();
      complain(refusal.problem?.detail ?? 'De teksten zijn nu niet op te vragen. Probeer het zo nog eens.');
    }
  }
  if (mine === asking) {
    showList();
    showTopic();
  }
};

const follow = (focused) => {
  const [code, part = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
  if (topics.has(code)) {
    const another = code !== shown;
    shown = code;
    tab = mayWrite() && part in TABS ? part : '';
    complain('');
    showList();
    showTopic();
    openTab();
    if (focused && another) {
      byId('name').focus();
    }
  } else if (code && code !== 'inhoud') {
    complain('Dit onderwerp staat niet in de lijst. Kies een ander onderwerp.');
  }
};

/** In the order of their names. */
const take = (some) => {
  some.forEach((topic) => topics.set(topic.code, { ...topic, words: folded([topic.name, topic.code, topic.groupName, ...topic.synonyms, ...(topic.phrasings ?? [])].join(' ')) }));
  const sorted = [...topics.values()].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  topics.clear();
  sorted.forEach((topic) => topics.set(topic.code, topic));
};

/** A topic as its own call tells it, as the list has it. */
const listed = (topic) => ({
  ...topics.get(topic.code), ...topic, withdrawnFrom: topic.withdrawnFrom, upl: topic.upl,
  answerWorkingDays: topic.answerWorkingDays ?? topic.usualWorkingDays,
  answerability: topic.answerable.flatMap(({ from, to }) => [{ from, direct: true }, ...(to ? [{ from: dayAfter(to), direct: false }] : [])]),
});

const dayAfter = (iso) => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const saved = (topic) => {
  take([listed(topic)]);
  showList();
  if (topic.code === shown) {
    showTopic();
  }
};

const manage = async () => {
  ({ groups } = await ask('/routing/v1/topic-groups'));
  form = new TopicForm(saved);
  form.offer(groups, departments);
  prepareNewTopic(() => ({ groups, departments }), (topic) => {
    saved(topic);
    texts?.set(topic.code, { topic: topic.code, ask: [], say: null, version: 0, own: false });
    location.hash = address(topic.code, 'woorden');
  });
  prepareImport(() => {});
  byId('manage').hidden = false;
};

const open = async () => {
  user = await signedIn;
  try {
    const catalogue = await ask('/routing/v1/topics', mayWrite() ? 'withdrawn=true' : '');
    departments = catalogue.departments;
    take(catalogue.topics);
    if (mayWrite()) {
      await manage();
    }
  } catch {
    complain('De onderwerpen zijn nu niet op te vragen. Laad de pagina zo nog eens.');
    say(byId('found'), '');
    return;
  }
  await offerAllThereAre(user);
  follow(false);
  await loadTexts();
};

byId('search').addEventListener('input', showList);
byId('search').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && byId('search').value.trim()) {
    event.preventDefault();
    links()[0]?.click();
  } else if (event.key === 'ArrowDown') {
    event.preventDefault();
    links()[0]?.focus();
  }
});
byId('list').addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    const all = links();
    (all[all.indexOf(document.activeElement) + by] ?? (by < 0 ? byId('search') : document.activeElement)).focus();
  }
});
byId('edit').addEventListener('click', startEditing);
byId('history').addEventListener('toggle', showHistory);
window.addEventListener('hashchange', () => follow(true));
onMunicipality(() => {
  if (topics.size) {
    loadTexts();
    if (shown && tab === 'geschiedenis') {
      openTab();
    }
  }
});
onKey('s', () => byId('search').focus(), 'Een onderwerp zoeken');
onKey('j', () => step(1), 'Het volgende onderwerp');
onKey('k', () => step(-1), 'Het vorige onderwerp');
signedIn.then(({ roles }) => {
  if (roles.includes('rule-manager')) {
    onKey('e', () => (tab === 'woorden' || tab === 'wie' ? form?.focus(SECTIONS[tab]) : startEditing()), 'Wijzigen wat er staat');
    onKey('n', () => byId('new').click(), 'Een nieuw onderwerp');
    Object.keys(TABS).forEach((part, index) => onKey(String(index + 1), () => shown && byId('tabs').children[index].click(), `Naar ${TABS[part]}`));
  }
});
open();
