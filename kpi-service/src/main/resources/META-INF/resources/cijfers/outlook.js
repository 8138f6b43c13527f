// What this week, month and year can still become: the one that belongs to what is looked at first, the others apart.
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';

const FIRST = { '7d': 'WEEK', year: 'YEAR', all: 'YEAR' };
const MISSED_ONLY = ['reason', 'department'];
const UNKNOWN = 'Met deze filters is dat niet te zeggen. Alleen van een gemiste vraag kennen wij de reden en de afdeling.';

/** Null where the filters ask for missed questions alone. */
export const askOutlook = (chosen) => {
  if (MISSED_ONLY.some((name) => chosen.has(name))) {
    return Promise.resolve(null);
  }
  const parameters = new URLSearchParams(chosen);
  ['window', 'from', 'to'].forEach((name) => parameters.delete(name));
  return ask('/kpi/v1/kpi/outlook', parameters);
};

export const showOutlook = (view, chosen) => {
  const first = FIRST[chosen.get('window')] ?? 'MONTH';
  const others = (view?.periods ?? []).filter(({ period }) => period !== first);
  byId('outlook').hidden = false;
  say(byId('outlook-first'), view ? view.periods.find(({ period }) => period === first).sentence : UNKNOWN);
  byId('outlook-rest').hidden = others.length === 0;
  keyed(byId('outlook-others'), others.map(({ period }) => period), () => element('li'))
    .forEach((item, index) => say(item, others[index].sentence));
};

/** What has ended can become nothing else. */
export const hideOutlook = () => {
  byId('outlook').hidden = true;
  byId('outlook-rest').hidden = true;
};
