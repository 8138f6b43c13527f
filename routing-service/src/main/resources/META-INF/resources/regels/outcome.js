// What was predicted of a rule set, beside what came since it is in force.
import { ask } from '/theme/ask.js';
import { byId, element } from '/theme/dom.js';
import { municipality } from '/theme/municipality.js';
import { count, days, moment, percent, range, shortDay } from '/theme/words.js';
import { since } from './sentence.js';

const VERDICTS = {
  NOT_TRIED: ['', 'Deze regelset is niet vooraf geprobeerd. Er is niets om mee te vergelijken.'],
  TOO_FEW: ['', 'Er zijn nog te weinig vragen om iets te zeggen.'],
  AS_PREDICTED: ['kcc-tag--good', 'Het gaat zoals voorspeld.'],
  BETTER: ['kcc-tag--good', 'Het gaat beter dan voorspeld.'],
  WORSE: ['kcc-tag--bad', 'Het gaat slechter dan voorspeld.'],
};

const rate = ({ value, low, high, n, enough }) => (n === 0 ? 'nog niets' : enough ? `${percent(value)} (${range(low, high)}), n = ${count(n)}` : `nog te weinig, n = ${count(n)}`);
const row = (name, predicted, came) => element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, predicted), element('td', {}, came));
const table = (label, heads, rows) => element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': label },
  element('table', { class: 'kcc-table' }, element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))), element('tbody', {}, ...rows)));

const parts = ({ from, until, predicted, came, weeks, verdict }) => {
  const [look, words] = VERDICTS[verdict];
  return [
    element('p', {}, `${until ? `Gold van ${since(from)} tot ${moment(until)}.` : `Geldt sinds ${since(from)}.`} Zoals de routering telt; de cijfers zelf kennen meer vervolgvragen.`),
    element('p', {}, element('span', { class: `kcc-tag ${look}`, id: 'verdict' }, words)),
    table('Voorspeld en gekomen', ['Wat', predicted ? `Voorspeld op ${days(predicted.from, predicted.to)}` : 'Voorspeld', 'Gekomen'], [
      row('In één keer goed', predicted && predicted.fcr !== undefined ? `${percent(predicted.fcr)} (${range(predicted.low, predicted.high)})` : '–', rate(came.fcr)),
      row('Door de regels bij de front office', predicted && predicted.frontOffice !== undefined ? percent(predicted.frontOffice) : '–', rate(came.frontOffice)),
      row('Contacten', predicted ? count(predicted.contacts) : '–', count(came.contacts))]),
    element('details', {}, element('summary', {}, 'Per week'), table('Per week', ['Week van', 'In één keer goed', 'Door de regels bij de front office'],
      weeks.map((week) => row(shortDay(week.monday), rate(week.fcr), rate(week.frontOffice))))),
  ];
};

let asking = 0;

/** Shows it, or nothing for a rule set that never was in force. */
export const showOutcome = async (set, state) => {
  const mine = ++asking;
  byId('outcome').hidden = true;
  if (state !== 'IN_FORCE' && state !== 'PAST' && state !== 'WITHDRAWN') {
    return;
  }
  let shown;
  try {
    const answer = await ask(`/routing/v1/rule-sets/${set}/outcome`, municipality.value ? new URLSearchParams({ municipality: municipality.value }) : '');
    shown = answer.verdict === 'NOT_IN_FORCE' ? null : parts(answer);
  } catch {
    shown = [element('p', {}, 'Wat er kwam, is nu niet op te vragen. Laad de pagina zo nog eens.')];
  }
  if (mine === asking && shown) {
    byId('outcome-result').replaceChildren(...shown);
    byId('outcome').hidden = false;
  }
};
