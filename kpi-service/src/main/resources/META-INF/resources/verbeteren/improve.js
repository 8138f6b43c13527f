// Wires the page of actions and norms: filters → actions, norms and their steps; buttons → forms; figures → questions.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { everyMunicipality, namesLoaded } from '/theme/municipality.js';
import { today } from '/theme/period.js';
import { signedIn } from '/theme/shell.js';
import { days } from '/theme/words.js';
import { actionParts } from './action-cards.js';
import { ActionForms, askedFor } from './action-form.js';
import { normParts, versions } from './norm-cards.js';
import { NormForm } from './norm-form.js';
import { openContactsBehind } from '/cijfers/contacts.js';
import { figureFilters } from '/cijfers/figurefilters.js';

const PAGE = ['municipality', 'channel', 'topic', 'department'];
const KEPT = ['municipality', 'window', 'from', 'to'];

const asked = askedFor(location.search);
if (asked) { // what an action is to be about filters nothing; period and municipality go along to the next page
  const address = new URL(location.href);
  [...address.searchParams.keys()].filter((name) => !KEPT.includes(name)).forEach((name) => address.searchParams.delete(name));
  history.replaceState(null, '', address);
}

const filters = figureFilters(() => {
  byId('saved').hidden = true; // it was about other filters
  refresh();
});
// A figure names all that it is about, since an action or a norm may be about more than the page is filtered by.
openContactsBehind({ parameters: () => new URLSearchParams([...filters.parameters()].filter(([name]) => !PAGE.includes(name))),
  get: (name) => filters.get(name), words: () => filters.words() });

let shown = { norms: [], actions: [] };
let asking = 0;

const objection = (refusal) => (refusal.status === 403 ? 'U mag acties en normen niet zien. Log in als manager.'
  : refusal.status === 400 ? 'Deze periode of dit filter kan niet. Kies een andere.' : 'De acties en normen zijn nu niet op te vragen. Probeer het zo nog eens.');

const refresh = async () => {
  const mine = ++asking;
  const chosen = filters.parameters();
  const who = new URLSearchParams([...chosen].filter(([name]) => PAGE.includes(name)));
  try {
    const [norms, actions, cycle] = await Promise.all([ask('/kpi/v1/norms', chosen), ask('/kpi/v1/actions', who), ask('/kpi/v1/cycle', who)]);
    if (mine === asking) {
      byId('problem').hidden = true;
      show(norms, actions.actions, cycle.norms);
    }
  } catch (refusal) {
    if (mine === asking) {
      byId('problem').hidden = false;
      say(byId('problem'), objection(refusal));
    }
  }
};

const topicNames = () => new Map([...byId('filters').elements.topic.options].map(({ value, text }) => [value, text]));

const show = (view, actions, cycle) => {
  shown = { norms: view.norms, actions };
  const cycles = new Map(cycle.map((each) => [each.norm, each]));
  const page = { ...Object.fromEntries(PAGE.map((name) => [name, filters.get(name)])), everywhere };
  const open = new Set([...document.querySelectorAll('details[data-keep][open]')].map((each) => each.dataset.keep));
  const parts = actionParts(actions, new Map(view.norms.map((norm) => [norm.id, norm])), topicNames(), page);
  byId('actions').replaceChildren(...(parts.length ? parts : [noActions()]));
  byId('norms').replaceChildren(...normParts(view, cycles, page));
  document.querySelectorAll('details[data-keep]').forEach((each) => { each.open = open.has(each.dataset.keep); });
  const whole = cycle.filter((each) => !each.next).length;
  say(byId('cycle-summary'), view.norms.length === 0 ? 'Hier gelden geen normen. Voeg er een toe.' : `Bij ${whole} van de ${cycle.length} normen zijn alle stappen gezet.`);
  say(byId('days'), days(view.from, view.to));
  actionForms?.know(view.norms, actions, reasons);
  normForm?.know(view.metrics);
};

const noActions = () => element('p', { class: 'actions-none' }, 'Er zijn nog geen acties. Kies bij ',
  element('a', { href: `/cijfers/waarom/?${filters.parameters()}` }, 'Waarom'), ' een oorzaak, en start daar een actie.');

// --- After saving: the message beside what was saved, and the focus on it ---------------------------------------------
const told = async (id, text) => {
  await refresh();
  const place = byId(id);
  if (!place) { // not among what the filters show
    byId('saved').hidden = false;
    say(byId('saved'), `${text} Door uw filters staat zij niet in beeld.`);
    byId('saved').focus();
    return;
  }
  byId('saved').hidden = true;
  place.closest('details')?.setAttribute('open', '');
  byId('saved-here')?.remove();
  place.prepend(element('p', { class: 'kcc-notice kcc-notice--good', id: 'saved-here', 'data-saved': '' }, text));
  place.setAttribute('aria-describedby', 'saved-here'); // read out with what gets the focus
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
};

// --- Forms ------------------------------------------------------------------------------------------------------------
const reasonsLost = async () => {
  try {
    return (await ask('/kpi/v1/kpi', new URLSearchParams({ window: 'all', groupBy: 'reason' }))).groups.filter(({ key, decided }) => key !== 'none' && decided > 0).map(({ key }) => key);
  } catch {
    return []; // without them an action is about all reasons
  }
};

const choices = (name) => [...byId('filters').elements[name].options].filter(({ value }) => value && value !== 'none').map(({ value, text }) => [value, text]);

const ready = Promise.withResolvers();
let actionForms = null;
let normForm = null;
let reasons = [];
let everywhere = false; // whether the reader sees all municipalities

const makeForms = (user) => {
  const municipalities = everyMunicipality().filter(([code]) => !user.municipalities || user.municipalities.includes(code));
  everywhere = !user.municipalities;
  actionForms = new ActionForms({ municipalities, topics: choices('topic'), departments: choices('department'), everywhere },
    ({ id }) => told(`action-${id}`, 'De actie is opgeslagen.'), ({ id }) => told(`action-${id}`, 'De actie is ingetrokken. Zij telt niet meer mee.'));
  normForm = new NormForm({ municipalities, everywhere }, ({ id }) => told(`norm-${id}`, 'De norm is opgeslagen.'));
};

/** They take longer than the page: only a form wants them. */
const learnReasons = async () => {
  reasons = [...await reasonsLost(), ...(asked?.reason ? [asked.reason] : [])];
  actionForms.know(shown.norms, shown.actions, reasons);
};

const found = (list, opener) => shown[list].find(({ id }) => id === opener.dataset.id);

const DO = {
  'add-action': (opener) => actionForms.add(opener, today(), Object.fromEntries(PAGE.map((name) => [name, filters.get(name)]).filter(([, code]) => code && code !== 'none'))),
  'edit-action': (opener) => actionForms.change(opener, found('actions', opener)),
  'withdraw-action': (opener) => actionForms.withdraw(opener, found('actions', opener)),
  'add-norm': (opener) => normForm.add(opener, filters.get('municipality')),
  'edit-norm': (opener) => normForm.change(opener, found('norms', opener)),
};

document.addEventListener('click', async (event) => {
  const opener = event.target.closest('[data-do]');
  if (opener) {
    await ready.promise; // someone may be quicker than the answers
    DO[opener.dataset.do](opener);
  }
});

document.addEventListener('toggle', async (event) => {
  const list = event.target.matches?.('details[data-history][open]') && event.target.querySelector('.norm-versions');
  if (list && !list.children.length) {
    try {
      list.replaceChildren(...versions(await ask(`/kpi/v1/norms/${event.target.dataset.history}`)));
    } catch (refusal) {
      list.replaceChildren(element('li', {}, objection(refusal)));
    }
  }
}, true);

byId('print').addEventListener('click', () => print());
await namesLoaded;
await filters.fill();
makeForms(await signedIn);
await refresh();
ready.resolve();
await learnReasons();
if (asked) {
  actionForms.add(byId('add-action'), today(), asked);
} else {
  byId(location.hash.slice(1))?.scrollIntoView();
}
