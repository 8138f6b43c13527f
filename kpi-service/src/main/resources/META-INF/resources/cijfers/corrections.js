// What was recorded of each day just after it, and what came later.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { count, moment, percent, points, shortDay } from '/theme/words.js';
import { fill, plainCell } from './numbers.js';

/** Null where the days are too many to tell one by one. */
export const recorded = (parameters, by) => (by === 'month' ? Promise.resolve(null) : ask('/kpi/v1/kpi/days', parameters));

const signed = (number, text) => (number > 0 ? `+${text}` : number < 0 ? `−${text}` : '–');
const moved = (number) => signed(number, count(Math.abs(number)));

const isChanged = ({ published, change }) => published && (change.registered !== 0 || change.decided !== 0 || change.settled !== 0);

const row = (day) => element('tr', {}, element('th', { scope: 'row' }, shortDay(day.day)),
  ...[day.published.fcr === null ? 'nog niets bekend' : percent(day.published.fcr), percent(day.fcr),
    day.change.fcr === null ? '–' : signed(day.change.fcr, points(Math.abs(100 * day.change.fcr))),
    moved(day.change.settled), moved(day.change.decided), day.changedAt ? moment(day.changedAt) : '–'].map(plainCell));

const inWords = (corrected, changed) => {
  if (!corrected) {
    return 'Kies een kortere periode om te zien wat er per dag veranderde.';
  }
  if (!corrected.corrections) {
    return 'Veranderingen zijn bekend per dag en per gemeente. Haal de filters op kanaal, onderwerp en afdeling weg om ze te zien.';
  }
  const all = corrected.days.filter((day) => day.published).length;
  return all === 0 ? 'Er is nog geen dag vastgelegd. Kort na middernacht leggen wij het cijfer van de dag vast.'
    : changed.length === 0 ? `Aan de ${count(all)} vastgelegde dagen veranderde niets.`
      : `${count(changed.length)} van de ${count(all)} vastgelegde dagen ${changed.length === 1 ? 'veranderde' : 'veranderden'} daarna.`;
};

export const showCorrections = (corrected) => {
  const changed = corrected?.corrections ? corrected.days.filter(isChanged) : [];
  say(byId('corrections'), inWords(corrected, changed));
  byId('corrections-table').hidden = changed.length === 0;
  fill(byId('corrections-rows'), [...changed].reverse().map(row));
};
