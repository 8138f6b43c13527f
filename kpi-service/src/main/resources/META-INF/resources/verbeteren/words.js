// Every word of actions and norms.
import { municipalityName } from '/theme/municipality.js';
import { CHANNELS, count, day, department, percent } from '/theme/words.js';
import { reason } from '/cijfers/text.js';

export const STEPS = { NORM: 'Norm', MEASURE: 'Meten en toetsen', ANALYSE: 'Analyseren', IMPROVE: 'Verbeteren', COMMUNICATE: 'Communiceren' };
/** What is to be done when a step is missing. */
export const NEXT = {
  NORM: 'geef deze norm een eigenaar.',
  MEASURE: 'toets of de norm en het cijfer nog kloppen, en vul die dag in.',
  ANALYSE: 'schrijf op waarom u deze norm wel of niet haalt.',
  IMPROVE: 'start een actie.',
  COMMUNICATE: 'publiceer de norm, en vertel inwoners wat u doet.',
};
export const STATUSES = { RUNNING: 'Loopt', PLANNED: 'Gepland', DONE: 'Klaar', STOPPED: 'Gestopt' };
export const UNITS = { SECONDS: 'seconden', MINUTES: 'minuten', WORKING_DAYS: 'werkdagen', TRANSFERS: 'keer doorzetten' };
export const JUDGEMENTS = {
  BETTER: { sign: '✓', text: 'Beter', kind: 'good' },
  WORSE: { sign: '✕', text: 'Slechter', kind: 'bad' },
  CHANCE: { sign: '≈', text: 'Kan toeval zijn', kind: 'warn' },
  TOO_FEW: { sign: '…', text: 'Nog te weinig vragen', kind: 'warn' },
  NOT_STARTED: { sign: '–', text: 'Nog niet begonnen', kind: 'none' },
  NOT_MEASURED: { sign: '–', text: 'Niet te meten', kind: 'none' },
  WITHDRAWN: { sign: '–', text: 'Telt niet mee', kind: 'none' },
};

const ONE = { SECONDS: 'seconde', MINUTES: 'minuut', WORKING_DAYS: 'werkdag' };
const SHARE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A norm's share, not rounded further than it was set. */
const share = (value) => `${SHARE.format(100 * value)}%`;

export const name = (norm) => (norm.channel ? `${norm.title} – ${CHANNELS[norm.channel]}` : norm.title);

/** The promise in words. */
export const promise = (norm) => {
  const level = norm.ceiling ? `minder dan ${share(norm.share)}` : norm.share === 1 ? 'altijd' : `minstens ${share(norm.share)}`;
  if (!norm.unit) {
    return level;
  }
  const unit = norm.threshold === 1 && ONE[norm.unit] ? ONE[norm.unit] : UNITS[norm.unit];
  const bound = `${norm.unit === 'TRANSFERS' ? 'hoogstens' : 'binnen'} ${count(norm.threshold)} ${unit}`;
  return `${bound}, ${level}`;
};

/** Whose norm it is. */
export const whose = (norm) => (norm.municipality ? municipalityName(norm.municipality) : 'alle gemeenten');

export const nameAndWhose = (norm) => `${name(norm)}: ${promise(norm)} (${whose(norm)})`;

export const validity = ({ validFrom, validTo }) => {
  if (validTo && validTo < validFrom) {
    return `vanaf ${day(validFrom)}, dezelfde dag vervangen`;
  }
  return validTo ? `van ${day(validFrom)} tot en met ${day(validTo)}` : `vanaf ${day(validFrom)}`;
};

/** What an action is about, by name. @param topics names by code */
export const about = (action, norm, topics) => [
  action.municipality || norm.municipality ? municipalityName(action.municipality ?? norm.municipality) : 'Alle gemeenten',
  CHANNELS[action.channel ?? norm.channel],
  action.topic && (topics.get(action.topic) ?? action.topic),
  action.department && department(action.department),
  action.reason && `reden ‘${reason(action.reason)}’`,
].filter(Boolean);

/** What is compared of an action. */
export const measured = (action, norm) => {
  if (action.effect.measure !== 'LOST') {
    return norm.ceiling ? norm.title : `Gehaald: ${norm.title.toLowerCase()}`;
  }
  return action.reason && action.department ? 'Gemist om deze reden, bij deze afdeling' : action.reason ? 'Gemist om deze reden' : 'Gemist bij deze afdeling';
};

const sign = (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${percent(Math.abs(value)).replace('%', '')}`;

/** In percentage points, with the margin. */
export const difference = ({ value, low, high }) => `${sign(value)} procentpunt (marge ${sign(low)} tot ${sign(high)})`;

/** Which list of contacts stands behind a metric's figures; behind calls and visits there is none. */
export const LISTS = {
  FCR: ['SETTLED', 'DECIDED'],
  ANSWERED_IN_TIME: ['ANSWER_KEPT', 'ANSWER_DECIDED'],
  HANDOVER_IN_TIME: ['HANDOVER_KEPT', 'HANDOVER_DECIDED'],
  TRANSFERS: ['TRANSFERS_KEPT', 'TRANSFERS_DECIDED'],
};
