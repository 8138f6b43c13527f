// The page of rules: rule sets → one of them as sentences, changed by form and by key, checked, tried, put into force.
import { Refused, ask, request, send } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { onKey, tellOfKey } from '/theme/keys.js';
import { offerAllThereAre, onMunicipality } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { count, moment } from '/theme/words.js';
import { RuleEditor } from './editor.js';
import { WITHDRAWALS, draftFrom, lifeOf } from './life.js';
import { showOutcome } from './outcome.js';
import { exampleInWords, isDefault, learn, sentence, since } from './sentence.js';
import { Trial } from './trial.js';

const STATES = { DRAFT: ['concept', ''], PLANNED: ['staat klaar', 'kcc-tag--warn'], IN_FORCE: ['geldt nu', 'kcc-tag--good'], WITHDRAWN: ['ingetrokken', ''], PAST: ['gold eerder', ''] };
const NOT_NOW = 'De regels zijn nu niet op te vragen. Laad de pagina zo nog eens.';
const NOT_SAVED = 'Opslaan lukt nu niet. Uw wijziging staat nog op dit scherm. Probeer het zo nog eens.';

let user = { roles: [] };
let sets = [];
let shown = null; // the rule set, with its rules as they stand on this screen
let findings = null; // null until it was checked
let before = null; // the rules as they were, to be put back
let saving = Promise.resolve();
let asking = 0;

const trial = new Trial();
const mayWrite = () => user.roles.includes('rule-manager');
const mayEdit = () => mayWrite() && shown?.state === 'DRAFT';
const isMine = () => [shown.author, shown.editedBy].includes(user.name);
const tag = (state) => element('span', { class: `kcc-tag ${STATES[state][1]}` }, STATES[state][0]);
const by = (name) => name ?? 'een bestand';
const complain = (text) => {
  byId('problem').hidden = !text;
  say(byId('problem'), text);
  if (text) {
    byId('problem').scrollIntoView({ block: 'nearest' });
  }
};
const tell = (text, undoable = false) => {
  byId('saved').hidden = !text;
  say(byId('saved-text'), text);
  byId('undo').hidden = !undoable;
};
const inWords = (refusal, otherwise) => (refusal instanceof Refused ? refusal.problem.violations?.map(({ message }) => message).join(' ') || refusal.problem.detail : '') || otherwise;

// --- The rule sets -------------------------------------------------------------------------------------------------
const showSets = () => {
  say(byId('sets-told'), sets.length === 1 ? 'Er is één regelset. Maak een concept om iets te wijzigen.' : `${count(sets.length)} regelsets, de nieuwste bovenaan`);
  byId('sets').replaceChildren(...sets.map((set) => element('li', {}, element('a', { href: `#${set.number}`, 'aria-current': set.number === shown?.number ? 'true' : null },
    element('span', {}, `Regelset ${set.number}`), tag(set.state)))));
};

const loadSets = async () => {
  const answer = await ask('/routing/v1/rule-sets');
  sets = answer.ruleSets;
  return answer.inForce;
};

// --- One of them ---------------------------------------------------------------------------------------------------
const life = () => [
  `${shown.ruleCount === 1 ? '1 regel' : `${count(shown.ruleCount)} regels`}. Gemaakt door ${by(shown.author)} op ${moment(shown.madeAt)}${shown.basedOn ? `, uit regelset ${shown.basedOn}` : ''}.`,
  shown.revision > 1 && shown.editedBy ? `Het laatst gewijzigd door ${shown.editedBy} op ${moment(shown.editedAt)}.` : '',
  shown.from ? `${shown.state === 'PLANNED' ? 'Gaat in op' : 'In werking vanaf'} ${since(shown.from)}${shown.activatedBy ? `, door ${shown.activatedBy}` : ''}.` : '',
  shown.withdrawnAt ? `Ingetrokken door ${by(shown.withdrawnBy)} op ${moment(shown.withdrawnAt)}.` : '',
].filter(Boolean).join(' ');

const forbidding = () => (findings ?? []).filter(({ forbids }) => forbids).length;

const whyNot = () => (shown.state !== 'DRAFT' || !mayWrite() ? ''
  : isMine() ? 'U hebt dit concept zelf geschreven of gewijzigd. Een collega moet het activeren.'
    : forbidding() ? 'Activeren kan pas als de bevindingen die dat tegenhouden, zijn opgelost.' : '');

const showBar = () => {
  const [word, look] = STATES[shown.state];
  byId('state').className = `kcc-tag ${look}`;
  say(byId('state'), findings ? `${word} · ${findings.length === 1 ? '1 bevinding' : `${count(findings.length)} bevindingen`}` : word);
  byId('activate').hidden = !mayEdit();
  byId('activate').disabled = Boolean(whyNot());
  byId('why-not').hidden = !whyNot();
  say(byId('why-not'), whyNot());
  byId('withdraw').hidden = !mayWrite() || !WITHDRAWALS[shown.state];
  byId('check').hidden = !mayWrite();
  byId('to-trial').hidden = !mayWrite();
  byId('add').hidden = !mayEdit();
  byId('move-hint').hidden = !mayEdit();
  for (const format of ['csv', 'dmn']) {
    byId(`export-${format}`).href = `/routing/v1/rule-sets/${shown.number}/export?format=${format}`;
  }
};

/** One for each rule: flawed drafts may have a name twice. */
const keys = (rules) => rules.map(({ id }, index) => `${id} ${rules.slice(0, index).filter((other) => other.id === id).length}`);

const act = (name, text, label) => element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'data-act': name, 'aria-label': label }, text);

const ruleItem = () => element('li', { tabindex: '-1' },
  element('div', {}, element('p', { 'data-sentence': '' }), element('p', { class: 'kcc-small kcc-soft', 'data-more': '' }), element('p', { class: 'kcc-small', 'data-finding': '', hidden: '' })),
  element('div', { class: 'rules__acts' }));

const fillItem = (item, rule, index) => {
  const last = index === shown.rules.length - 1;
  item.id = `rule-${index}`;
  item.dataset.index = index;
  say(item.querySelector('[data-sentence]'), sentence(rule));
  say(item.querySelector('[data-more]'), `${rule.id} · ${rule.explanation ?? ''}`);
  const own = (findings ?? []).filter((finding) => finding.rule === rule.id && finding.forbids);
  const told = item.querySelector('[data-finding]');
  told.hidden = own.length === 0;
  say(told, own.map(({ message }) => message).join(' '));
  if (own.length) {
    item.dataset.found = 'bad';
  } else {
    delete item.dataset.found;
  }
  const acts = item.querySelector('.rules__acts');
  acts.hidden = !mayEdit();
  if (mayEdit() && !acts.children.length) {
    acts.append(act('up', '↑'), act('down', '↓'), act('edit', 'Wijzig'), act('remove', 'Weg'));
  }
  const names = { up: `Regel ${rule.id} omhoog`, down: `Regel ${rule.id} omlaag`, edit: `Regel ${rule.id} wijzigen`, remove: `Regel ${rule.id} weghalen` };
  acts.querySelectorAll('button').forEach((button) => {
    button.setAttribute('aria-label', names[button.dataset.act]);
    // The rule for all that is left stays last. A button that is off keeps the focus.
    const off = (button.dataset.act === 'up' && (index === 0 || (last && isDefault(rule)))) || (button.dataset.act === 'down' && index >= shown.rules.length - (isDefault(shown.rules.at(-1)) ? 2 : 1))
      || (button.dataset.act === 'remove' && last && isDefault(rule));
    button.setAttribute('aria-disabled', String(off));
  });
};

const showRules = () => {
  const focused = document.activeElement?.closest?.('#table li') ? document.activeElement : null;
  keyed(byId('table'), keys(shown.rules), ruleItem).forEach((item, index) => fillItem(item, shown.rules[index], index));
  if (focused?.isConnected && document.activeElement !== focused) { // moving takes it away
    focused.focus();
  }
};

const goTo = (id) => {
  const index = shown.rules.findIndex((rule) => rule.id === id);
  byId(`rule-${index}`)?.focus();
};

const findingItem = (finding) => {
  const links = (finding.rules ?? [finding.rule]).filter((id) => shown.rules.some((rule) => rule.id === id)).map((id) => {
    const link = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'data-rule': id }, `Naar ${id}`);
    link.addEventListener('click', () => goTo(id));
    return link;
  });
  return element('li', {}, element('p', {}, element('span', { class: `kcc-tag ${finding.forbids ? 'kcc-tag--bad' : 'kcc-tag--warn'}` }, finding.forbids ? 'houdt activeren tegen' : 'let op'), ` ${finding.message}`),
    ...(finding.example ? [element('p', { class: 'kcc-small kcc-soft' }, `Voorbeeld: een contact waarbij ${exampleInWords(finding.example)}.`)] : []),
    ...(links.length ? [element('p', { class: 'kcc-row' }, ...links)] : []));
};

const showFindings = () => {
  byId('findings').hidden = !findings;
  if (!findings) {
    return;
  }
  const forbid = findings.filter(({ forbids }) => forbids);
  const warn = findings.filter(({ forbids }) => !forbids);
  say(byId('findings-told'), findings.length === 0 ? 'Niets gevonden. Alle regels kunnen aan de beurt komen, en er blijft niets liggen.'
    : forbid.length === 0 ? 'Niets houdt activeren tegen.' : '');
  byId('finding-list').replaceChildren(...forbid.map(findingItem));
  byId('warnings').hidden = warn.length === 0;
  say(byId('warnings-told'), warn.length === 1 ? '1 ding om op te letten' : `${count(warn.length)} dingen om op te letten`);
  byId('warning-list').replaceChildren(...warn.map(findingItem));
};

const draw = () => {
  byId('one').hidden = !shown;
  showSets();
  if (shown) {
    document.title = `Regelset ${shown.number} – Regels – Klantcontact`;
    say(byId('name'), `Regelset ${shown.number}`);
    say(byId('life'), life());
    showBar();
    showFindings();
    showRules();
  }
};

const check = async () => {
  const number = shown.number;
  const answer = await request(`/routing/v1/rule-sets/${number}/check`, { method: 'POST' });
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  const found = await answer.json();
  if (shown?.number === number && found.revision >= shown.revision) { // else it is of rules that were changed since
    findings = found.findings;
    draw();
  }
};

const open = async (number, focused) => {
  const mine = ++asking;
  complain('');
  try {
    const set = await ask(`/routing/v1/rule-sets/${number}`);
    if (mine !== asking) {
      return;
    }
    shown = set;
    findings = null;
    before = null;
    tell('');
    draw();
    trial.open(number);
    showOutcome(number, set.state);
    if (focused) {
      byId('name').focus();
    }
    if (mayWrite() && set.state === 'DRAFT') {
      await check();
    }
  } catch (refusal) {
    if (mine === asking) {
      complain(inWords(refusal, NOT_NOW));
    }
  }
};

// --- Changing ------------------------------------------------------------------------------------------------------
/** Stores what stands on the screen, one change after the other. */
const store = (set) => {
  saving = saving.catch(() => {}).then(async () => {
    const { revision, rules, number } = set;
    const stored = await send('PUT', `/routing/v1/rule-sets/${number}`, { revision, rules });
    Object.assign(set, { ...stored, rules: set.rules });
  });
  return saving;
};

const change = async (rules, told) => {
  const set = shown;
  const old = set.rules;
  set.rules = rules;
  set.ruleCount = rules.length;
  draw();
  try {
    await store(set);
  } catch (refusal) {
    if (refusal instanceof Refused) { // nothing was stored, and it would not be next time
      set.rules = old;
      set.ruleCount = old.length;
      draw();
    }
    throw refusal;
  }
  if (set !== shown) {
    return; // its writer went on to another rule set
  }
  before = old;
  complain('');
  tell(told, true);
  draw();
  await check().catch(() => {});
};

const changeOrComplain = (rules, told) => change(rules, told).catch((refusal) => complain(inWords(refusal, NOT_SAVED)));

const move = (index, by) => {
  const to = index + by;
  const end = shown.rules.length - (isDefault(shown.rules.at(-1)) ? 1 : 0);
  if (index >= end || to < 0 || to >= end) {
    return;
  }
  const rules = [...shown.rules];
  rules.splice(to, 0, ...rules.splice(index, 1));
  changeOrComplain(rules, `Regel ${rules[to].id} staat nu op plaats ${to + 1}.`);
};

let edited = -1; // -1: a new one
const editor = new RuleEditor((rule) => {
  const rules = [...shown.rules];
  if (edited >= 0) {
    rules[edited] = rule;
  } else {
    rules.splice(rules.length - (rules.length && isDefault(rules.at(-1)) ? 1 : 0), 0, rule);
  }
  return change(rules, edited >= 0 ? `Regel ${rule.id} is opgeslagen.` : `Regel ${rule.id} is toegevoegd. Zet hem op zijn plaats.`);
});

const edit = (opener, index) => {
  edited = index;
  editor.open(opener, shown.rules[index] ?? {}, index >= 0 && index === shown.rules.length - 1, shown.rules.filter((_, other) => other !== index));
};

const ACTS = {
  up: (index) => move(index, -1),
  down: (index) => move(index, 1),
  edit: (index, button) => edit(button, index),
  remove: (index) => {
    const { id } = shown.rules[index];
    byId(`rule-${index + 1}`)?.focus();
    changeOrComplain(shown.rules.filter((_, other) => other !== index), `Regel ${id} is weg.`);
  },
};

const lifeActs = lifeOf(async (told, number) => {
  await loadSets().catch(() => {});
  if (number === shown?.number || location.hash === `#${number}`) {
    await open(number, false);
  } else {
    history.pushState(null, '', `#${number}`);
    await open(number, true);
  }
  tell(told);
});

// --- What there is to show -----------------------------------------------------------------------------------------
const follow = async (focused) => {
  const number = Number(location.hash.slice(1));
  if (Number.isInteger(number) && number > 0 && number !== shown?.number) {
    await open(number, focused);
  }
};

const begin = async () => {
  user = await signedIn;
  try {
    learn(await ask('/routing/v1/topics'));
    const inForce = await loadSets();
    await offerAllThereAre(user);
    if (!/^#\d+$/.test(location.hash)) {
      history.replaceState(null, '', `#${inForce}`);
    }
    await follow(false);
  } catch (refusal) {
    complain(inWords(refusal, NOT_NOW));
    say(byId('sets-told'), '');
  }
};

byId('table').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-act]');
  if (button && button.getAttribute('aria-disabled') !== 'true') {
    ACTS[button.dataset.act](Number(button.closest('li').dataset.index), button);
  }
});
byId('table').addEventListener('keydown', (event) => {
  const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by && mayEdit()) {
    event.preventDefault();
    move(Number(event.target.closest('li').dataset.index), by);
  }
});
byId('add').addEventListener('click', () => edit(byId('add'), -1));
byId('undo').addEventListener('click', () => {
  byId('name').focus();
  changeOrComplain(before, 'De regels staan weer zoals ze waren.');
});
byId('check').addEventListener('click', () => check().then(() => byId('findings-title').focus()).catch((refusal) => complain(inWords(refusal, NOT_NOW))));
byId('to-trial').addEventListener('click', () => byId('trial-from').focus());
byId('draft').addEventListener('click', async () => {
  byId('draft').disabled = true;
  try {
    const made = await draftFrom(shown?.number ?? sets.find(({ state }) => state === 'IN_FORCE').number);
    await loadSets();
    history.pushState(null, '', `#${made.number}`);
    await open(made.number, true);
    tell(`Dit is een nieuw concept, met de regels van regelset ${made.basedOn}. Er verandert niets tot een collega het activeert.`);
  } catch (refusal) {
    complain(inWords(refusal, NOT_NOW));
  } finally {
    byId('draft').disabled = false;
  }
});
byId('activate').addEventListener('click', () => lifeActs.activate(shown, byId('activate')));
byId('withdraw').addEventListener('click', () => lifeActs.withdraw(shown, byId('withdraw')));
byId('import').addEventListener('click', () => lifeActs.import(byId('import')));
window.addEventListener('hashchange', () => follow(true));
onMunicipality(() => {
  trial.where();
  if (shown) {
    showOutcome(shown.number, shown.state);
  }
});
tellOfKey('Alt+↑ en Alt+↓', 'Een regel omhoog of omlaag');
signedIn.then(({ roles }) => {
  if (roles.includes('rule-manager')) {
    onKey('n', () => byId('draft').click(), 'Een nieuw concept maken');
    onKey('p', () => byId('trial-from').focus(), 'Proberen op het verleden');
  }
});
begin();
