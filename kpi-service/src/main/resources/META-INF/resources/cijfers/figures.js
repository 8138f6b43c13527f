// The big figure, the channels beside it, the bars of what happened, and all of a channel.
import { byId, element, keyed, say } from '/theme/dom.js';
import { CHANNELS, count, percent, range, STATES } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { EXCLUSIONS, gap, SELECTIONS, verdict } from './text.js';

// From top to bottom: what happened, and of some the part that is told apart.
const ROWS = [
  { state: 'SETTLED', field: 'settled' },
  { state: 'REFERRED', field: 'referred', part: 'waarvan goed doorverwezen' },
  { state: 'WARM_SETTLED', field: 'warmSettled' },
  { state: 'HANDED_OVER', field: 'handedOver' },
  { state: 'OVERDUE', field: 'overdue' },
  { state: 'REOPENED', field: 'reopened' },
  { state: 'CITIZEN_RETURNS', field: 'citizenReturns' },
  { state: 'OPEN', field: 'open', aside: 'telt nog niet mee' },
  { state: 'FOLLOW_UP', field: 'followUp', aside: 'telt apart' },
  { state: 'CHASER', field: 'chasers', part: 'waarvan navraag' },
  { state: 'EXCLUDED', field: 'excluded', aside: '' },
  { state: 'REGISTERED', field: 'registered', aside: '' },
];
const BY_STATE = new Map(ROWS.map((row) => [row.state, row]));
const isShare = (row) => row.aside === undefined && row.part === undefined;

const place = (node, name, value) => node.style.setProperty(`--${name}`, `${100 * (value ?? 0)}%`);

const drawScale = (scale, figures, target) => {
  scale.classList.toggle('scale--empty', figures.fcr === null);
  place(scale, 'target', target);
  place(scale, 'value', figures.fcr);
  place(scale, 'low', figures.low);
  place(scale, 'high', figures.high);
  place(scale, 'worst', figures.worstCase);
  place(scale, 'best', figures.bestCase);
};

const rate = (figures) => (figures.fcr === null ? 'Geen gegevens' : percent(figures.fcr));

/** The norm of a channel may be another than that of all together. */
const normOf = (figures, view) => figures.target ?? view.target;

const showVerdict = (tag, words) => {
  say(tag, `${words.sign} ${words.tag}`);
  tag.className = `kcc-tag kcc-tag--${words.kind}`;
};

export const showHeadline = (view) => {
  const figures = view.total;
  const words = verdict(figures);
  const none = figures.fcr === null;
  const number = byId('fcr');
  setFigure(number, rate(figures), 'in één keer goed', none ? null : { state: 'DECIDED' }, SELECTIONS.DECIDED);
  number.classList.toggle('dash-number--none', none);
  showVerdict(byId('verdict'), words);
  say(byId('gap'), gap(figures, view.target));
  byId('basis').hidden = none;
  setFigure(byId('settled'), count(figures.settled), SELECTIONS.SETTLED.toLowerCase(), { state: 'SETTLED' }, SELECTIONS.SETTLED);
  setFigure(byId('decided'), count(figures.decided), SELECTIONS.DECIDED.toLowerCase(), { state: 'DECIDED' }, SELECTIONS.DECIDED);
  say(byId('margin'), none ? '' : `De marge is ${range(figures.low, figures.high)}.`);
  say(byId('verdict-why'), figures.registered === 0 ? 'In deze periode is niets vastgelegd. Kies hierboven een andere periode, of haal filters weg.' : words.why);
  drawScale(byId('scale'), figures, view.target);
  showFacts(figures);
};

const showFacts = (figures) => {
  const facts = [
    ['settled', 'In één keer goed', count(figures.settled), { state: 'SETTLED' }],
    ['decided', 'Uitkomst bekend', count(figures.decided), { state: 'DECIDED' }],
    ['interval', 'Marge', figures.fcr === null ? 'geen gegevens' : range(figures.low, figures.high)],
    ['open', 'Nog open', count(figures.open), { state: 'OPEN' }],
    ['best', 'Als die allemaal goed gaan', percent(figures.bestCase), { state: 'FIRST' }, figures.first === 0],
    ['worst', 'Als die allemaal fout gaan', percent(figures.worstCase), { state: 'FIRST' }, figures.first === 0],
  ];
  const words = new Map(facts.map((fact) => [fact[0], fact]));
  keyed(byId('facts'), [...words.keys()], (key) => element('div', {}, element('dt', {}, words.get(key)[1]),
    element('dd', {}, ...(words.get(key)[3] ? [figureButton()] : [])))).forEach((row) => {
    const [, term, text, parameters, none] = words.get(row.dataset.key);
    if (parameters) {
      setFigure(row.querySelector('button'), text, term, none ? null : parameters, SELECTIONS[parameters.state]);
    } else {
      say(row.lastElementChild, text);
    }
  });
};

const stateRow = (state) => {
  const row = BY_STATE.get(state);
  return element('tr', { class: `state state--${state} ${row.part ? 'state--part' : ''}`.trim() },
    element('th', { scope: 'row' }, row.part ?? SELECTIONS[state]),
    element('td', { class: 'state__count' }, figureButton()),
    element('td', { class: 'state__share' }, ...(isShare(row)
      ? [element('span', { class: 'state__bar', 'aria-hidden': 'true' }, element('i')), element('span', { class: 'state__percent' })]
      : [element('span', { class: 'kcc-small kcc-soft' }, row.aside ?? '')])));
};

export const showStates = (view) => {
  const figures = view.total;
  keyed(byId('states'), ROWS.map((row) => row.state), stateRow).forEach((line, index) => {
    const { state, field } = ROWS[index];
    const number = figures[field];
    setFigure(line.querySelector('button'), count(number), SELECTIONS[state].toLowerCase(), { state }, SELECTIONS[state]);
    if (isShare(ROWS[index])) {
      place(line, 'share', figures.decided === 0 ? 0 : number / figures.decided);
      line.querySelector('i').hidden = number === 0;
      say(line.querySelector('.state__percent'), figures.decided === 0 ? '–' : percent(number / figures.decided));
    }
  });
  showExclusions(figures);
};

const showExclusions = (figures) => {
  const body = byId('exclusions');
  const reasons = Object.keys(EXCLUSIONS).filter((reason) => figures.exclusions[reason]);
  keyed(body, reasons, (reason) => element('li', {}, `${EXCLUSIONS[reason]} `, figureButton())).forEach((item) => {
    const reason = item.dataset.key;
    setFigure(item.querySelector('button'), count(figures.exclusions[reason]), EXCLUSIONS[reason].toLowerCase(),
      { state: 'EXCLUDED', exclusion: reason }, `${STATES.EXCLUDED}: ${EXCLUSIONS[reason].toLowerCase()}`);
  });
};

const scaleCopy = () => {
  const copy = byId('scale').cloneNode(true);
  copy.removeAttribute('id');
  copy.querySelector('.scale__labels').remove();
  return copy;
};

// --- The channels in short: how many percent, of how many, and the verdict ------------------------------------------
const channelLine = (channel) => element('li', {},
  element('span', { class: 'now-channels__name' }, CHANNELS[channel]),
  element('span', { class: 'now-channels__rate' }, figureButton()),
  element('span', { class: 'now-channels__of kcc-small kcc-soft' }, 'van ', figureButton(), ' vragen'),
  element('span', { class: 'kcc-tag' }),
  scaleCopy());

const showChannelsInShort = (view, groups) =>
  keyed(byId('channels-now'), Object.keys(CHANNELS), channelLine).forEach((line) => {
    const channel = line.dataset.key;
    const name = CHANNELS[channel];
    const figures = groups.get(channel) ?? NOTHING;
    const [share, decided] = line.querySelectorAll('button');
    const none = figures.fcr === null;
    setFigure(share, none ? '–' : percent(figures.fcr), `in één keer goed, ${name}`, none ? null : { state: 'DECIDED', channel }, `${name}: uitkomst bekend`);
    setFigure(decided, count(figures.decided), `uitkomst bekend, ${name}`, { state: 'DECIDED', channel }, `${name}: uitkomst bekend`);
    line.querySelector('.now-channels__of').hidden = none;
    showVerdict(line.querySelector('.kcc-tag'), verdict(figures));
    drawScale(line.querySelector('.scale'), figures, normOf(figures, view));
  });

// --- All of a channel ------------------------------------------------------------------------------------------------
const channelCard = (channel) => element('li', { class: 'kcc-card channel' },
  element('div', { class: 'channel__row' }, element('h3', {}, CHANNELS[channel]),
    element('p', { class: 'channel__verdict' }, element('span', { class: 'kcc-tag' }))),
  element('div', { class: 'channel__row' }, element('p', { class: 'channel__number' }, figureButton()),
    element('p', { class: 'kcc-small kcc-soft' }, figureButton('channel__settled'), ' goed van ', figureButton('channel__decided'))),
  scaleCopy(),
  element('p', { class: 'channel__gap kcc-small' }),
  element('p', { class: 'kcc-small kcc-soft' }, element('span', { class: 'channel__interval' }), figureButton('channel__open'), ' nog open'),
  element('p', { class: 'channel__registered kcc-small' }));

export const showChannels = (view, chosen) => {
  byId('per-channel').hidden = Boolean(chosen); // the figures above are that channel's
  byId('channels-now').hidden = Boolean(chosen);
  say(byId('channels-first-title'), CHANNELS[chosen] ?? 'Per kanaal');
  const channels = Object.keys(CHANNELS);
  const groups = new Map(view.groups.map((group) => [group.key, group]));
  showChannelsInShort(view, groups);
  keyed(byId('channels'), channels, channelCard).forEach((card) => {
    const channel = card.dataset.key;
    const figures = groups.get(channel) ?? NOTHING;
    const words = verdict(figures);
    const name = CHANNELS[channel];
    const number = card.querySelector('.channel__number');
    setFigure(number.firstElementChild, rate(figures), `in één keer goed, ${name}`, figures.fcr === null ? null : { state: 'DECIDED', channel }, `${name}: uitkomst bekend`);
    number.classList.toggle('channel__number--none', figures.fcr === null);
    showVerdict(card.querySelector('.kcc-tag'), words);
    card.querySelector('.channel__verdict').hidden = figures.fcr === null; // the number says so already
    drawScale(card.querySelector('.scale'), figures, normOf(figures, view));
    say(card.querySelector('.channel__gap'), gap(figures, normOf(figures, view)));
    setFigure(card.querySelector('.channel__settled'), count(figures.settled), `in één keer goed, ${name}`, { state: 'SETTLED', channel }, `${name}: ${STATES.SETTLED.toLowerCase()}`);
    setFigure(card.querySelector('.channel__decided'), count(figures.decided), `uitkomst bekend, ${name}`, { state: 'DECIDED', channel }, `${name}: uitkomst bekend`);
    say(card.querySelector('.channel__interval'), figures.fcr === null ? '' : `marge ${range(figures.low, figures.high)}, `);
    setFigure(card.querySelector('.channel__open'), count(figures.open), `nog open, ${name}`, { state: 'OPEN', channel }, `${name}: ${STATES.OPEN.toLowerCase()}`);
  });
};

const NOTHING = { settled: 0, decided: 0, open: 0, fcr: null, low: null, high: null, gap: null, verdict: 'NO_DATA' };
