// Every word of norms and actions.
import { municipalityName } from '/theme/municipality.js';
import { CHANNELS, count, day } from '/theme/words.js';

export const STEPS = { NORM: 'Norm', MEASURE: 'Meten', ANALYSE: 'Analyseren', IMPROVE: 'Verbeteren', COMMUNICATE: 'Communiceren' };
export const STATUSES = { PLANNED: 'Gepland', RUNNING: 'Loopt', DONE: 'Klaar', STOPPED: 'Gestopt' };
export const UNITS = { SECONDS: 'seconden', MINUTES: 'minuten', WORKING_DAYS: 'werkdagen', TRANSFERS: 'keer doorzetten' };
export const JUDGEMENTS = {
  BETTER: { sign: '✓', text: 'Beter', kind: 'good' },
  WORSE: { sign: '✕', text: 'Slechter', kind: 'bad' },
  CHANCE: { sign: '≈', text: 'Kan toeval zijn', kind: 'warn' },
  TOO_FEW: { sign: '…', text: 'Nog te weinig', kind: 'warn' },
  NOT_STARTED: { sign: '–', text: 'Nog niet begonnen', kind: 'none' },
  NOT_MEASURED: { sign: '–', text: 'Wordt niet gemeten', kind: 'none' },
};

const ONE = { SECONDS: 'seconde', MINUTES: 'minuut', WORKING_DAYS: 'werkdag' };
const SHARE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A norm's share, not rounded further than it was set. */
export const share = (value) => `${SHARE.format(100 * value)}%`;

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

export const where = (norm) => (norm.municipality ? `Gemeente ${municipalityName(norm.municipality)}` : 'Alle gemeenten');

export const validity = ({ validFrom, validTo }) => {
  if (validTo && validTo < validFrom) {
    return `vanaf ${day(validFrom)}, dezelfde dag vervangen`;
  }
  return validTo ? `${day(validFrom)} tot en met ${day(validTo)}` : `vanaf ${day(validFrom)}`;
};

/** Which list of contacts stands behind a metric's figures; behind calls and visits there is none. */
export const LISTS = {
  FCR: ['SETTLED', 'DECIDED'],
  ANSWERED_IN_TIME: ['ANSWER_KEPT', 'ANSWER_DECIDED'],
  HANDOVER_IN_TIME: ['HANDOVER_KEPT', 'HANDOVER_DECIDED'],
  TRANSFERS: ['TRANSFERS_KEPT', 'TRANSFERS_DECIDED'],
};
