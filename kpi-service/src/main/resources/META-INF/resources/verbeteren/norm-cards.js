// What the page shows of norms, their cycle and their actions.
import { element } from '/theme/dom.js';
import { municipalityName } from '/theme/municipality.js';
import { CHANNELS, count, day, days, percent, range } from '/theme/words.js';
import { JUDGEMENTS, LISTS, name, promise, share, STATUSES, STEPS, validity, where } from './norm-words.js';
import { figureButton, setFigure } from '/cijfers/figurebutton.js';
import { verdict } from '/cijfers/text.js';

const tag = (kind, text) => element('span', { class: `kcc-tag kcc-tag--${kind}` }, text);

const button = (text, action, id, label) => element('button', {
  type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'data-do': action, 'data-id': id, 'aria-label': label }, text);

/** A figure that opens its list; parameters say in which contacts it is counted. */
const figure = (text, what, parameters, title) => {
  const made = figureButton();
  setFigure(made, text, what, parameters, title);
  return made;
};

const narrowed = (norm, state, more = {}) => ({
  state,
  ...(norm.metric === 'TRANSFERS' ? { transfers: norm.threshold } : {}),
  ...Object.fromEntries(['municipality', 'channel'].filter((key) => norm[key]).map((key) => [key, norm[key]])),
  ...more,
});

/** "12 van 15", each opening its contacts where there are any. */
const counts = (norm, figures, more, of) => {
  if (!LISTS[norm.metric]) {
    return [`${count(figures.kept)} van ${count(figures.decided)}${norm.ceiling ? ' opgehangen' : ''}`];
  }
  const [kept, decided] = LISTS[norm.metric];
  const title = `${name(norm)}${of}`;
  return [figure(count(figures.kept), `gehaald, ${title}`, narrowed(norm, kept, more), `${title}: gehaald`), ' van ',
    figure(count(figures.decided), `meegeteld, ${title}`, narrowed(norm, decided, more), `${title}: meegeteld`)];
};

const attainment = (norm) => {
  if (!norm.measured) {
    return [element('p', { class: 'norm__none' }, 'Wordt niet gemeten'),
      element('p', { class: 'kcc-soft' }, norm.measurement ? `Buiten dit systeem: ${norm.measurement}`
        : 'Er zijn geen gegevens. Daarom staat hier geen cijfer.')];
  }
  const figures = norm.attainment;
  const words = verdict(figures);
  const what = LISTS[norm.metric] ? 'vragen' : norm.channel === 'COUNTER' ? 'bezoeken' : 'gesprekken';
  return [element('p', { class: 'norm__row' }, element('span', { class: 'norm__number' }, figures.value === null ? 'Geen gegevens' : percent(figures.value)),
    tag(words.kind, `${words.sign} ${words.tag.replace('vragen', what)}`)),
  element('p', {}, ...counts(norm, figures, {}, ''), figures.value === null ? '' : ` · marge ${range(figures.low, figures.high)}`)];
};

const step = (view) => element('li', { class: `norm-step norm-step--${view.done ? 'done' : 'missing'}` },
  element('strong', {}, `${view.done ? '✓' : '✕'} ${STEPS[view.step]}`), element('span', { class: 'kcc-visually-hidden' }, view.done ? ' gezet: ' : ' ontbreekt: '),
  element('span', { class: 'kcc-small' }, view.text));

const period = (norm, action, label, figures) => {
  const more = { from: figures.from, to: figures.to,
    ...Object.fromEntries(['municipality', 'channel', 'topic', 'department'].filter((key) => action[key]).map((key) => [key, action[key]])) };
  return element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, days(figures.from, figures.to)),
    element('td', { class: 'kcc-number' }, percent(figures.value)),
    element('td', { class: 'kcc-number' }, ...counts(norm, figures, more, `, ${label.toLowerCase()}`)),
    element('td', { class: 'kcc-number' }, figures.value === null ? '–' : range(figures.low, figures.high)));
};

const effectTable = (norm, action) => element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'group', 'aria-label': `Ervoor en erna: ${action.title}` },
  element('table', { class: 'kcc-table' }, element('thead', {}, element('tr', {}, ...['', 'Periode', norm.ceiling ? 'Deel' : 'Gehaald', 'Aantal', 'Marge'].map((text, i) => (
    text ? element('th', { scope: 'col', class: i > 1 ? 'kcc-number' : '' }, text) : element('td', {}))))),
  element('tbody', {}, period(norm, action, 'Ervoor', action.effect.before), period(norm, action, 'Erna', action.effect.after))));

const action = (norm, each, names) => {
  const judgement = JUDGEMENTS[each.effect.judgement];
  const about = [each.municipality && municipalityName(each.municipality), CHANNELS[each.channel], names.topic(each.topic), names.department(each.department)].filter(Boolean);
  const facts = [STATUSES[each.status], each.status === 'PLANNED' ? `begint ${day(each.startedOn)}` : `begonnen ${day(each.startedOn)}`,
    each.endsOn ? `einde ${day(each.endsOn)}` : null, `eigenaar: ${each.owner}`,
    each.communicatedOn ? `verteld op ${day(each.communicatedOn)}` : 'nog niet verteld', about.length ? `alleen ${about.join(', ')}` : null];
  return element('li', { class: 'norm-action' },
    element('div', { class: 'norm__row' }, element('h4', {}, each.title), tag(judgement.kind, `${judgement.sign} ${judgement.text}`),
      button('Wijzigen', 'edit-action', each.id, `Actie wijzigen: ${each.title}`)),
    element('p', { class: 'kcc-soft kcc-small' }, facts.filter(Boolean).join(' · ')),
    element('p', {}, each.effect.sentence),
    ...(each.effect.before ? [effectTable(norm, each)] : []),
    ...(each.note ? [element('p', { class: 'kcc-small' }, each.note)] : []));
};

export const card = (norm, cycle, actions, names) => element('article', { class: 'kcc-card norm', id: `norm-${norm.id}`, 'aria-labelledby': `title-${norm.id}` },
  element('div', { class: 'norm__row norm__head' },
    element('div', {}, element('h2', { id: `title-${norm.id}` }, name(norm)),
      element('p', { class: 'kcc-soft' }, `Norm: ${promise(norm)} · ${where(norm)} · ${validity(norm)} · ${norm.published ? 'gepubliceerd' : 'niet gepubliceerd'}`)),
    element('div', { class: 'kcc-row' }, button('Norm wijzigen', 'edit-norm', norm.id, `Norm wijzigen: ${name(norm)}`),
      button('Actie toevoegen', 'add-action', norm.id, `Actie toevoegen bij: ${name(norm)}`))),
  ...attainment(norm),
  element('ol', { class: 'norm-steps', 'aria-label': 'Stappen' }, ...cycle.steps.map(step)),
  element('p', { class: 'norm__next' }, cycle.next ?? 'Alle stappen zijn gezet.'),
  ...(norm.note ? [element('p', {}, element('strong', {}, 'Analyse: '), norm.note)] : []),
  ...(actions.length ? [element('h3', {}, 'Verbeteracties'), element('ul', { class: 'norm-actions' }, ...actions.map((each) => action(norm, each, names)))] : []),
  element('details', { 'data-history': norm.id }, element('summary', {}, `${norm.definition ? 'Hoe wij meten, en de' : 'De'} versies van deze norm`),
    ...(norm.definition ? [element('p', {}, norm.definition)] : []), element('ol', { class: 'norm-versions' })));

export const versions = (norm) => norm.versions.map((version) => element('li', {},
  `${validity(version)}: ${promise({ ...norm, ...version })}${version.owner ? `, eigenaar ${version.owner}` : ', zonder eigenaar'}${version.published ? ', gepubliceerd' : ''}`));

const cell = (view) => element('td', { class: view.done ? 'norms-done' : 'norms-missing' }, view.done ? '✓ gezet' : '✕ ontbreekt');

export const row = (norm, cycle) => {
  const now = !norm.measured ? 'wordt niet gemeten' : norm.attainment.value === null ? 'geen gegevens' : percent(norm.attainment.value);
  return element('tr', {}, element('th', { scope: 'row' }, element('a', { href: `#norm-${norm.id}` }, name(norm)),
    norm.municipality ? ` (${municipalityName(norm.municipality)})` : ''),
  element('td', {}, now), element('td', { class: cycle.steps[0].done ? '' : 'norms-missing' },
    `${norm.ceiling ? '< ' : ''}${share(norm.share)}${cycle.steps[0].done ? '' : ' ✕ geen eigenaar'}`), ...cycle.steps.slice(1).map(cell));
};
