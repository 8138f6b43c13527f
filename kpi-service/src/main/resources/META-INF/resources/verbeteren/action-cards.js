// What the page shows of actions: what, for what, since when, and what came of it.
import { element } from '/theme/dom.js';
import { day, days, moment, percent } from '/theme/words.js';
import { hasBase } from '/cijfers/text.js';
import { button, counts, losses, tag } from './figures.js';
import { about, difference, JUDGEMENTS, measured, nameAndWhose, STATUSES } from './words.js';

const ENDED = { DONE: STATUSES.DONE, STOPPED: STATUSES.STOPPED };
const CONCLUSIONS = {
  CHANCE: 'Dit verschil kan toeval zijn.',
  BETTER: 'Dat is meer dan toeval. Of het door de actie komt, weten wij daarmee nog niet.',
  WORSE: 'Dat is meer dan toeval. Of het door de actie komt, weten wij daarmee nog niet.',
};

const since = (action) => (action.status === 'PLANNED' ? `begint ${day(action.startedOn)}` : `sinds ${day(action.startedOn)}`);

const facts = (action, norm) => [since(action), action.endsOn ? `einde ${day(action.endsOn)}` : null, `eigenaar: ${action.owner}`,
  `norm: ${nameAndWhose(norm)}`, action.communicatedOn ? `verteld op ${day(action.communicatedOn)}` : 'nog niet verteld'];

const period = (action, norm, label, figures, page) => {
  const scopes = [action, norm, page];
  const title = `${action.title}, ${label.toLowerCase()}`;
  const more = { from: figures.from, to: figures.to };
  return element('div', { class: 'action__period' }, element('dt', {}, `${label} `, element('span', { class: 'kcc-soft' }, days(figures.from, figures.to))),
    element('dd', {}, hasBase(figures.decided) ? element('strong', { class: 'action__number' }, `${percent(figures.value)} `) : '',
      ...(action.effect.measure === 'LOST' ? losses(figures, scopes, title, more) : counts(norm, figures, scopes, title, more))));
};

const effect = (action, norm, page) => {
  const { before, after, difference: change, sentence, judgement } = action.effect;
  if (!before) {
    return action.status === 'WITHDRAWN' ? [] : [element('p', { class: 'kcc-small' }, sentence)];
  }
  return [element('p', { class: 'action__measure kcc-small' }, measured(action, norm)),
    element('dl', { class: 'action__periods' }, period(action, norm, 'Ervoor', before, page), period(action, norm, 'Erna', after, page),
      ...(change ? [element('div', { class: 'action__period' }, element('dt', {}, 'Verschil'), element('dd', {}, difference(change)))] : [])),
    element('p', { class: 'kcc-small' }, CONCLUSIONS[judgement] ?? sentence)];
};

/** What is for all municipalities is for who sees them all. */
const buttons = (action, norm, page) => (action.status === 'WITHDRAWN' || !(page.everywhere || action.municipality || norm.municipality) ? []
  : [element('div', { class: 'kcc-row action__buttons' }, button('Wijzigen', 'edit-action', action.id, `Actie wijzigen: ${action.title}`),
    button('Intrekken', 'withdraw-action', action.id, `Actie intrekken: ${action.title}`))]);

const withdrawal = ({ withdrawal: done }) => (done
  ? [element('p', {}, element('strong', {}, `Ingetrokken op ${moment(done.at)} door ${done.by}. `), `Reden: ${done.reason}`)] : []);

/** @param page its filters, and whether the reader may change what is for all municipalities */
const card = (action, norm, topics, page) => {
  const judgement = JUDGEMENTS[action.effect.judgement];
  const title = `action-${action.id}-title`;
  return element('li', { class: 'action', id: `action-${action.id}`, tabindex: '-1', 'aria-labelledby': title },
    element('div', { class: 'action__head' }, element('h4', { id: title }, action.title), tag(judgement.kind, `${judgement.sign} ${judgement.text}`), ...buttons(action, norm, page)),
    element('p', { class: 'action__about' }, about(action, norm, topics).join(' · ')),
    element('p', { class: 'kcc-soft kcc-small' }, [ENDED[action.status], ...facts(action, norm)].filter(Boolean).join(' · ')),
    ...withdrawal(action), ...effect(action, norm, page),
    ...(action.note ? [element('p', { class: 'kcc-small' }, element('span', { class: 'kcc-soft' }, 'Notitie: '), action.note)] : []));
};

const PARTS = [
  { id: 'running', title: 'Lopen nu', statuses: ['RUNNING'] },
  { id: 'planned', title: 'Gepland', statuses: ['PLANNED'] },
  { id: 'ended', title: 'Afgelopen', statuses: ['DONE', 'STOPPED'], folded: true },
  { id: 'withdrawn', title: 'Ingetrokken', statuses: ['WITHDRAWN'], folded: true },
];

/** Running ones first; what is over is folded away. @param norms by id */
export const actionParts = (actions, norms, topics, page) => PARTS.map((part) => {
  const some = actions.filter((action) => part.statuses.includes(action.status) && norms.has(action.norm));
  if (some.length === 0) {
    return null;
  }
  const list = element('ul', { class: 'actions', 'aria-labelledby': `actions-${part.id}` }, ...some.map((action) => card(action, norms.get(action.norm), topics, page)));
  const title = element('h3', { id: `actions-${part.id}` }, `${part.title} (${some.length})`);
  return part.folded ? element('details', { class: 'actions-part', 'data-keep': part.id }, element('summary', {}, title), list)
    : element('div', { class: 'actions-part' }, title, list);
}).filter(Boolean);
