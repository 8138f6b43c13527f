// The figures for citizens: one call, one page.
import { byId, element, say } from '/theme/dom.js';
import { municipalityName, namesLoaded } from '/theme/municipality.js';
import { CHANNELS, count, day, days, moment, percent, range } from '/theme/words.js';

const SHARE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const TOO_FEW = 'Te weinig gegevens';
const STATUSES = { PLANNED: 'gaan wij doen', RUNNING: 'zijn wij mee bezig', DONE: 'is klaar' };

const VERDICTS = {
  ABOVE: { kind: 'good', text: '✓ Dat is genoeg' },
  BELOW: { kind: 'bad', text: '✕ Dat is te weinig' },
  UNDECIDED: { kind: 'warn', text: '≈ Nog niet zeker' },
};

const title = ({ kind, from, to }) => `${kind === 'LAST_MONTH' ? '' : 'Dit jaar: '}${days(from, to)}`;

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** The norm of these days; of days with two norms, what they come to. */
const normWords = (target, norm) => {
  const [then, now] = [target, norm].map((share) => `${SHARE.format(100 * share)}%`);
  return then === now ? `Onze norm is ${now}.` : `Onze norm in deze periode: ${then}. Nu is de norm ${now}.`;
};

const total = ({ total: share, target }, norm) => {
  if (!share.enough) {
    return [element('p', { class: 'public__none' }, TOO_FEW)];
  }
  const verdict = VERDICTS[share.verdict];
  return [element('p', { class: 'kcc-figure' }, percent(share.value)),
    element('p', {}, `Van ${count(share.decided)} vragen zijn er ${count(share.settled)} in één keer goed beantwoord. Marge: ${range(share.low, share.high)}.`),
    element('p', {}, element('span', { class: `kcc-tag kcc-tag--${verdict.kind}` }, verdict.text), ` ${normWords(target, norm)}`)];
};

const row = ({ channel, share }) => element('tr', {}, element('th', { scope: 'row' }, CHANNELS[channel]),
  ...(share.enough
    ? [element('td', { class: 'kcc-number' }, percent(share.value)), element('td', { class: 'kcc-number' }, count(share.decided)),
      element('td', { class: 'kcc-number' }, range(share.low, share.high))]
    : [element('td', { colspan: '3' }, TOO_FEW)]));

const card = (period, norm, index) => element('section', { class: 'kcc-card', 'aria-labelledby': `period-${index}` },
  element('h2', { id: `period-${index}` }, capital(title(period))), ...total(period, norm),
  element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': `Per kanaal, ${title(period)}` },
    element('table', { class: 'kcc-table' }, element('caption', {}, 'Per kanaal'),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Kanaal'),
        ...['In één keer goed', 'Vragen', 'Marge'].map((text) => element('th', { scope: 'col', class: 'kcc-number' }, text)))),
      element('tbody', {}, ...period.channels.map(row)))));

const action = (each) => element('li', {}, element('strong', {}, each.title), ` – ${STATUSES[each.status]}, ${each.status === 'PLANNED' ? 'vanaf' : 'begonnen op'} ${day(each.startedOn)}`
  + (each.endsOn && each.status !== 'DONE' ? `, klaar rond ${day(each.endsOn)}` : ''));

const show = (view, code) => {
  const found = view.municipalities.find((each) => each.municipality === code);
  byId('figures').hidden = !found;
  byId('notice').hidden = Boolean(found);
  if (!found) {
    say(byId('notice'), view.municipalities.length ? 'Van deze gemeente zijn geen cijfers gepubliceerd.' : 'Er zijn nog geen cijfers gepubliceerd.');
    return;
  }
  byId('periods').replaceChildren(...found.periods.map((period, index) => card(period, found.norm, index)));
  byId('doing').replaceChildren(...found.actions.map(action));
  byId('nothing-told').hidden = found.actions.length > 0;
  say(byId('explanation'), view.explanation);
  say(byId('fewest'), count(view.fewest));
  say(byId('as-of'), `Gemeente ${municipalityName(found.municipality)}. Cijfers van ${moment(view.asOf)}. Definitie ${view.definition}.`);
};

try {
  const response = await fetch('/kpi/v1/public/kpi', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const view = await response.json();
  await namesLoaded;
  const select = byId('municipality');
  const asked = new URLSearchParams(location.search).get('municipality');
  select.append(...view.municipalities.map(({ municipality }) => element('option', { value: municipality }, municipalityName(municipality))));
  byId('choice').hidden = view.municipalities.length < 2;
  select.addEventListener('change', () => {
    history.replaceState(null, '', `?municipality=${select.value}`);
    show(view, select.value);
  });
  if (asked && view.municipalities.some(({ municipality }) => municipality === asked)) {
    select.value = asked;
  }
  show(view, asked ?? select.value);
} catch {
  say(byId('notice'), 'De cijfers zijn nu niet te laden. Probeer het later nog eens.');
}
