// Wires the page of norms: filters → norms, cycle and actions; buttons → forms; figures → contacts.
import { ask } from '/theme/ask.js';
import { DialogForm } from '/theme/dialogform.js';
import { byId, element, say } from '/theme/dom.js';
import { municipalityName, namesLoaded } from '/theme/municipality.js';
import { CHANNELS, days } from '/theme/words.js';
import { card, row, versions } from './norm-cards.js';
import { name, STATUSES, UNITS } from './norm-words.js';
import { openContactsBehind } from '/cijfers/contacts.js';
import { figureFilters } from '/cijfers/figurefilters.js';

const filters = figureFilters(() => refresh());
openContactsBehind(filters);
let shown = { norms: [], actions: [], metrics: [], cycle: new Map() };
let asking = 0;

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

const objection = (refusal) => (refusal.status === 403 ? 'U mag de normen niet zien. Log in als manager.'
  : refusal.problem?.detail ?? 'De normen zijn nu niet op te vragen. Probeer het zo nog eens.');

const refresh = async () => {
  const mine = ++asking;
  const chosen = filters.parameters();
  history.replaceState(null, '', chosen.toString() === 'window=year' ? location.pathname + location.hash : `?${chosen}${location.hash}`);
  const who = new URLSearchParams([...chosen].filter(([key]) => !['window', 'from', 'to'].includes(key)));
  try {
    const [norms, actions, cycle] = await Promise.all([ask('/kpi/v1/norms', chosen), ask('/kpi/v1/actions', who), ask('/kpi/v1/cycle', who)]);
    if (mine === asking) {
      byId('problem').hidden = true;
      show(norms, actions.actions, cycle.norms);
    }
  } catch (refusal) {
    byId('problem').hidden = false;
    say(byId('problem'), objection(refusal));
  }
};

const named = (select) => (code) => (code ? [...byId('filters').elements[select].options].find((option) => option.value === code)?.text ?? code : null);

const show = (view, actions, cycle) => {
  shown = { norms: view.norms, actions, metrics: view.metrics, cycle: new Map(cycle.map((each) => [each.norm, each])) };
  const both = view.norms.filter((norm) => shown.cycle.has(norm.id));
  const open = new Set([...document.querySelectorAll('details[data-history][open]')].map((each) => each.dataset.history));
  const names = { topic: named('topic'), department: named('department') };
  byId('cycle-rows').replaceChildren(...both.map((norm) => row(norm, shown.cycle.get(norm.id))));
  byId('norms').replaceChildren(...both.map((norm) => card(norm, shown.cycle.get(norm.id), actions.filter((each) => each.norm === norm.id), names)));
  document.querySelectorAll('details[data-history]').forEach((each) => { each.open = open.has(each.dataset.history); });
  const whole = both.filter((norm) => !shown.cycle.get(norm.id).next).length;
  say(byId('cycle-summary'), both.length === 0 ? 'Er zijn hier geen normen.'
    : `Bij ${whole} van de ${both.length} normen zijn alle stappen gezet.`);
  say(byId('days'), days(view.from, view.to));
};

// --- Forms ---------------------------------------------------------------------------------------------------------
const saved = (text) => () => {
  byId('saved').hidden = false;
  say(byId('saved'), text);
  refresh();
};

const normForm = new DialogForm('norm', (values) => ({ ...values,
  ...(typeof values.share === 'number' ? { share: Number((values.share / 100).toFixed(6)) } : {}) }), saved('De norm is opgeslagen.'),
{ share: 'Vul een percentage in van meer dan 0 tot en met 100.' });
const actionForm = new DialogForm('action', (values) => values, saved('De actie is opgeslagen.'));

const option = (value, text) => element('option', { value }, text);

const describeMetric = () => {
  const metric = shown.metrics.find((each) => each.metric === normForm.fields.metric.value);
  if (metric) {
    say(byId('n-metric-hint'), metric.definition ?? 'Dit systeem meet dit niet. Vul in hoe u het zelf meet.');
    say(byId('n-unit'), metric.unit ? `(${UNITS[metric.unit]})` : '');
    document.querySelector('#norm-form [data-field="threshold"]').hidden = !metric.unit;
    normForm.fields.threshold.disabled = !metric.unit;
    say(byId('n-share-hint'), metric.ceiling ? 'Hoogstens. Bijvoorbeeld 7.' : 'Minstens. Bijvoorbeeld 80. Vul 100 in voor altijd.');
  }
};

const openNorm = (opener, norm) => {
  normForm.fields.metric.replaceChildren(...shown.metrics.map((metric) => option(metric.metric, metric.title)));
  normForm.open(opener, norm ? `Norm wijzigen: ${name(norm)}` : 'Norm toevoegen', norm ? `/kpi/v1/norms/${norm.id}` : '/kpi/v1/norms', norm ? 'PUT' : 'POST',
    norm ? { ...norm, share: Number((100 * norm.share).toFixed(4)), validFrom: norm.validFrom > today() ? norm.validFrom : today() }
      : { metric: shown.metrics[0]?.metric, municipality: filters.get('municipality'), validFrom: today() });
  ['metric', 'channel', 'municipality'].forEach((field) => lock(normForm.fields[field], Boolean(norm)));
  byId('n-history-hint').hidden = !norm;
  describeMetric();
};

/** What a norm is about stays: shown and sent, but not to be chosen. */
const lock = (field, locked) => {
  if (field.tagName === 'SELECT') {
    [...field.options].forEach((each) => { each.disabled = locked && !each.selected; });
  } else {
    field.readOnly = locked;
  }
};

const openAction = (opener, action, normId) => {
  actionForm.fields.norm.replaceChildren(...shown.norms.map((norm) => option(norm.id, norm.municipality ? `${name(norm)} (${municipalityName(norm.municipality)})` : name(norm))));
  actionForm.open(opener, action ? 'Actie wijzigen' : 'Actie toevoegen', action ? `/kpi/v1/actions/${action.id}` : '/kpi/v1/actions', action ? 'PUT' : 'POST',
    action ?? { norm: normId, status: 'PLANNED', startedOn: today(), municipality: filters.get('municipality') });
};

const DO = {
  'edit-norm': (opener) => openNorm(opener, shown.norms.find((norm) => norm.id === opener.dataset.id)),
  'add-action': (opener) => openAction(opener, null, opener.dataset.id),
  'edit-action': (opener) => openAction(opener, shown.actions.find((action) => action.id === opener.dataset.id)),
};

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-do]');
  if (opener) {
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

byId('add-norm').addEventListener('click', (event) => openNorm(event.currentTarget, null));
normForm.fields.metric.addEventListener('change', describeMetric);
normForm.fields.channel.append(...Object.entries(CHANNELS).map(([value, text]) => option(value, text)));
actionForm.fields.channel.append(...Object.entries(CHANNELS).map(([value, text]) => option(value, text)));
actionForm.fields.status.append(...Object.entries(STATUSES).map(([value, text]) => option(value, text)));
await namesLoaded;
await filters.fill();
for (const each of ['topic', 'department']) {
  actionForm.fields[each].append(...[...byId('filters').elements[each].options].filter(({ value }) => value && value !== 'none')
    .map(({ value, text }) => option(value, text)));
}
await refresh();
byId(location.hash.slice(1))?.scrollIntoView();
