// Channels: how questions are divided over them, how each does, and the total when that division stays the same.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { CHANNELS, count, days, percent } from '/theme/words.js';
import { askEncounters, registered } from './encounters.js';
import { showEmpty } from './emptyperiod.js';
import { fill, markFew, numberCell, plainCell, setNumber } from './numbers.js';
import { openPage } from './page.js';
import { hasBase, norm, SELECTIONS } from './text.js';
import { channelsOverTime, settledOf, shareOf, TrendChart } from './trendcharts.js';
import { byWeek, judged, normWords, PARTS, pointName } from './trendpoints.js';

const rates = new TrendChart('rates');
const shares = new TrendChart('shares');

const TOO_FEW = '–';

/** "73,7% (28 van 38)", or that it is not known; a channel without calls or visits has none. */
const registeredCell = (share) => (!share ? '–' : share.share === null ? 'onbekend' : `${percent(share.share)} (${count(share.count)} van ${count(share.of)})`);

/** A channel without questions before is not there. */
const isComparable = (then) => Boolean(then?.comparable);

const setRate = (button, part, channel, more = '', parameters = {}) => setNumber(button, { text: percent(part?.fcr), what: `in één keer goed, ${CHANNELS[channel]}${more}`,
  parameters: { channel, ...parameters }, state: part?.fcr === null || !part ? null : 'DECIDED', title: `${SELECTIONS.DECIDED}: ${CHANNELS[channel]}${more}` });
/** A share of nothing has no questions behind it. */
const setQuestions = (button, text, channel, more = '', parameters = {}, isShareOfNothing = false) => setNumber(button, { text, what: `vragen, ${CHANNELS[channel]}${more}`,
  parameters: { channel, ...parameters }, state: isShareOfNothing ? null : 'FIRST', title: `${SELECTIONS.FIRST}: ${CHANNELS[channel]}${more}` });

const row = (channel, { now, then, share, wholeComparable, target }) => {
  const comparable = isComparable(then);
  const cells = element('tr', {}, element('th', { scope: 'row' }, CHANNELS[channel]), numberCell(), plainCell(percent(now.share)),
    plainCell(wholeComparable ? percent(then?.share ?? 0) : TOO_FEW), numberCell(), ...(target ? [plainCell(norm(target))] : []), plainCell(comparable ? percent(then.fcr) : TOO_FEW), plainCell(registeredCell(share)));
  const [questions, rate] = cells.querySelectorAll('button');
  setQuestions(questions, count(now.first), channel);
  setRate(rate, now, channel);
  return cells;
};

const NOTHING = { first: 0, decided: 0, share: 0, fcr: null };

/** Whether some channel has a norm of its own. */
const haveOwnNorm = (view) => view.channels.some(({ target }) => target !== undefined && target !== view.target);

const showTable = (view, encounters, channels) => {
  const ownNorm = haveOwnNorm(view);
  byId('norm').hidden = !ownNorm;
  const parts = encounters ? registered(encounters) : new Map();
  const before = view.before?.channels ?? [];
  const nowOf = (channel) => view.channels.find((part) => part.channel === channel) ?? NOTHING;
  const thenOf = (channel) => before.find((part) => part.channel === channel);
  fill(byId('channels'), channels.map((channel) => row(channel, {
    now: nowOf(channel),
    then: thenOf(channel),
    share: parts.get(channel),
    wholeComparable: isComparable(view.before),
    target: ownNorm ? nowOf(channel).target ?? view.target : null,
  })));
  const alike = channels.every((channel) => isComparable(thenOf(channel)));
  say(byId('before'), view.before ? `Ervoor: ${days(view.before.from, view.before.to)}.${alike ? '' : ' Een streepje betekent: te weinig vragen om te vergelijken.'}` : '');
};

const showDigital = ({ digital, before }) => say(byId('digital'), digital.web === null ? ''
  : `${percent(digital.web)} van de vragen kwam via de website, ${percent(digital.webAndEmail)} via website en e-mail samen.${isComparable(before)
    ? ` In de periode ervoor: ${percent(before.digital.web)} en ${percent(before.digital.webAndEmail)}.` : ''}`);

const showMix = ({ total, mix, before }) => {
  say(byId('mix'), mix.fcr === null ? 'Van geen enkele vraag is de uitkomst bekend.'
    : `In één keer goed: ${percent(total.fcr)}. Bij een vaste verdeling over de kanalen: ${percent(mix.fcr)}.${isComparable(before)
      ? ` In de periode ervoor: ${percent(before.fcr)} en ${percent(before.fcrMix)}.` : ''}`);
  fill(byId('weights'), mix.weights.map((weight) => element('tr', {}, element('th', { scope: 'row' }, CHANNELS[weight.channel]),
    plainCell(percent(weight.stored)), plainCell(weight.used === 0 ? 'doet niet mee' : percent(weight.used)), element('td', {}, weight.origin))));
};

const showTimes = ({ by, points }, channels) => {
  say(byId('times-title'), `Per ${PARTS[by].one}`);
  byId('times-names').replaceChildren(element('th', { scope: 'col', rowspan: 2 }, PARTS[by].title),
    ...channels.map((channel) => element('th', { scope: 'colgroup', colspan: 2, class: 'trend-group' }, CHANNELS[channel])));
  fill(byId('times-head'), channels.flatMap(() => ['Deel', 'Goed'].map((name) => element('th', { scope: 'col', class: 'kcc-number' }, name))));
  fill(byId('times'), [...points].reverse().map((point) => {
    const name = pointName(by, point);
    const cells = element('tr', {}, element('th', { scope: 'row' }, name), ...channels.flatMap(() => [numberCell(), numberCell()]));
    const buttons = [...cells.querySelectorAll('button')];
    channels.forEach((channel, index) => {
      const part = point.channels.find((each) => each.channel === channel);
      const range = { from: point.from, to: point.to };
      setQuestions(buttons[2 * index], percent(part?.share ?? 0), channel, `, ${name}`, range, !part?.first);
      setRate(buttons[2 * index + 1], part, channel, `, ${name}`, range);
      if (part?.decided && !hasBase(part.decided)) {
        markFew(buttons[2 * index + 1]);
      }
    });
    return cells;
  }));
};

openPage(async (parameters) => {
  const [view, encounters] = await Promise.all([ask('/kpi/v1/kpi/channels', parameters), askEncounters(parameters)]);
  return () => {
    const channels = Object.keys(CHANNELS).filter((channel) => [...view.channels, ...(view.before?.channels ?? [])].some((part) => part.channel === channel));
    const parts = byWeek(view.by, judged(view));
    showEmpty(view.total.first === 0, 'vragen');
    byId('shift').hidden = !view.shift.sentence;
    say(byId('shift'), view.shift.sentence ?? '');
    showTable(view, encounters, channels);
    showDigital(view);
    showMix(view);
    showTimes(parts, channels);
    byId('time').hidden = parts.points.length < 2;
    if (parts.points.length > 1) {
      rates.show((id) => channelsOverTime(id, { ...parts, channels, of: settledOf, norm: haveOwnNorm(view) ? null : normWords(parts.by, parts.points) }));
      shares.show((id) => channelsOverTime(id, { ...parts, channels, of: shareOf }));
    }
    return view;
  };
});
