// What the page shows of norms: what each judges, since when, how it stands, and which step is missing.
import { element } from '/theme/dom.js';
import { municipalityName } from '/theme/municipality.js';
import { day, percent, range } from '/theme/words.js';
import { verdict } from '/cijfers/text.js';
import { button, counts, tag } from './figures.js';
import { LISTS, name, NEXT, promise, STEPS, validity, whose } from './words.js';

/** Those with a norm of their own for the same are not judged by this one. */
const ownNorms = (norm, all) => (norm.municipality ? []
  : all.filter((other) => other.municipality && other.metric === norm.metric && (other.channel ?? '') === (norm.channel ?? '')));

const judged = (norm, view, page) => {
  if (ownNorms(norm, view.norms).some((own) => own.municipality === page.municipality)) {
    return ['none', '– Geldt hier niet'];
  }
  if (norm.since > view.from) {
    return ['none', `– Geldt pas vanaf ${day(norm.since)}`];
  }
  const words = verdict(norm.attainment, LISTS[norm.metric] ? 'vragen' : norm.channel === 'COUNTER' ? 'bezoeken' : 'gesprekken');
  return [words.kind, `${words.sign} ${words.tag}`];
};

const attainment = (norm, view, page) => {
  if (!norm.measured) {
    return [element('p', {}, element('strong', {}, 'Dit systeem meet dit niet. '), norm.measurement ? `U meet het zelf: ${norm.measurement}` : 'Daarom staat hier geen cijfer.')];
  }
  const figures = norm.attainment;
  if (figures.value === null) {
    return [element('p', {}, 'Geen gegevens in deze periode.')];
  }
  return [element('p', { class: 'norm__row' }, element('strong', { class: 'norm__number' }, percent(figures.value)), tag(...judged(norm, view, page)),
    element('span', { class: 'kcc-small' }, ...counts(norm, figures, [norm, page], name(norm)), ` · marge ${range(figures.low, figures.high)}`))];
};

const step = ({ step: key, done }) => element('li', { class: done ? 'norms-done' : 'norms-missing' }, `${done ? '✓' : '✕'} ${STEPS[key]}`,
  element('span', { class: 'kcc-visually-hidden' }, done ? ' gezet' : ' ontbreekt'));

/** The first step that is missing, as what is to be done. */
const next = (norm, cycle) => {
  const missing = cycle.steps.find(({ done }) => !done)?.step;
  return missing ? `Nu nodig: ${missing === 'MEASURE' && !norm.measured && !norm.measurement ? 'meet deze norm zelf.' : NEXT[missing]}` : 'Alle stappen zijn gezet.';
};

const explained = (norm, cycle) => element('details', { 'data-keep': `norm-${norm.id}`, 'data-history': norm.id },
  element('summary', {}, 'Stappen, uitleg en geschiedenis'),
  element('ul', {}, ...cycle.steps.map((each) => element('li', {}, element('strong', {}, `${STEPS[each.step]}: `), each.text))),
  ...(norm.note ? [element('p', {}, element('strong', {}, 'Analyse: '), norm.note)] : []),
  ...(norm.definition ? [element('p', {}, element('strong', {}, 'Zo meten wij: '), norm.definition)] : []),
  element('p', {}, element('strong', {}, 'Geschiedenis')), element('ol', { class: 'norm-versions' }));

const card = (norm, cycle, view, page) => {
  const own = ownNorms(norm, view.norms);
  const title = `title-${norm.id}`;
  return element('article', { class: 'norm', id: `norm-${norm.id}`, tabindex: '-1', 'aria-labelledby': title },
    element('div', { class: 'norm__head' }, element('h4', { id: title }, name(norm)),
      ...(norm.municipality || page.everywhere ? [button('Wijzigen', 'edit-norm', norm.id, `Norm wijzigen: ${name(norm)}, ${whose(norm)}`)] : [])),
    element('p', { class: 'norm__promise' }, element('strong', {}, promise(norm)), ` · ${whose(norm)} · ${validity({ ...norm, validFrom: norm.since })} · ${norm.published ? 'gepubliceerd' : 'niet gepubliceerd'}`),
    ...(own.length ? [element('p', { class: 'kcc-small' }, `Geldt niet voor ${own.map(({ municipality, since }) => `${municipalityName(municipality)} (eigen norm sinds ${day(since)})`).join(' en ')}.`)] : []),
    ...attainment(norm, view, page),
    element('ul', { class: 'norm-steps', 'aria-label': 'Stappen' }, ...cycle.steps.map(step)),
    element('p', { class: 'norm__next kcc-small' }, next(norm, cycle)),
    explained(norm, cycle));
};

/** Norms of municipalities first, by name; then those of all. @param cycles by id of the norm */
export const normParts = (view, cycles, page) => {
  const known = view.norms.filter((norm) => cycles.has(norm.id));
  const groups = [...new Set(known.map((norm) => norm.municipality ?? ''))].map((code) => [code, code && municipalityName(code)])
    .sort(([one, its], [other, theirs]) => Number(!one) - Number(!other) || its.localeCompare(theirs, 'nl'));
  return groups.map(([code, of], index) => element('section', { class: 'norms-part', 'aria-labelledby': `norms-${index}` },
    element('h3', { id: `norms-${index}` }, code ? `Eigen norm van ${of}` : 'Voor alle gemeenten'),
    element('div', { class: 'norms' }, ...known.filter((norm) => (norm.municipality ?? '') === code).map((norm) => card(norm, cycles.get(norm.id), view, page)))));
};

export const versions = (norm) => norm.versions.map((version) => element('li', {},
  `${validity(version)}: ${promise({ ...norm, ...version })}${version.owner ? `, eigenaar ${version.owner}` : ', zonder eigenaar'}${version.published ? ', gepubliceerd' : ''}`));
