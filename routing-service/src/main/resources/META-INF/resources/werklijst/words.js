// The words of the work list.
import { moment } from '/theme/words.js';

export const FORWARD_REASONS = [['WRONG_DEPARTMENT', 'Niet van onze afdeling'], ['SPLIT', 'Een deel hoort bij een andere afdeling'], ['CAPACITY', 'Wij hebben nu geen tijd'], ['OTHER', 'Iets anders']];
export const RETURN_REASONS = [['UNCLEAR', 'De vraag is niet duidelijk'], ['DATA_MISSING', 'Er ontbreken gegevens'], ['FRONT_OFFICE_CAN', 'De balie kan dit zelf beantwoorden'], ['OTHER', 'Iets anders']];
export const RESULTS = [['ANSWERED', 'De inwoner heeft al antwoord'], ['REFERRED', 'Doorverwezen naar een andere organisatie'], ['NO_ANSWER_POSSIBLE', 'Er is geen antwoord mogelijk, en dat is verteld'],
  ['CITIZEN_NOT_REACHED', 'De inwoner was niet te bereiken']];
const ENDINGS = { ANSWERED_BY_FRONT_OFFICE: 'De balie heeft geantwoord', EXCLUDED: 'Telt niet mee' };
const STATES = { OPEN: 'Nog niet begonnen', ACCEPTED: 'In behandeling', RETURNED: 'Terug naar de balie', COMPLETED: 'Afgerond' };

export const result = (code) => RESULTS.find(([known]) => known === code)?.[1] ?? ENDINGS[code] ?? code;
export const state = (code) => STATES[code] ?? code;
export const reason = (code) => [...FORWARD_REASONS, ...RETURN_REASONS].find(([known]) => known === code)?.[1] ?? code;

/** How an answer reaches the citizen. */
export const BY_CHANNEL = {
  EMAIL: 'Uw antwoord gaat per e-mail naar de inwoner.', WEB: 'Uw antwoord gaat per e-mail naar de inwoner.',
  PHONE: 'De inwoner belde. Bel terug en schrijf op wat u hebt gezegd.', COUNTER: 'De inwoner was aan de balie. Schrijf op wat u hebt gezegd.',
};

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const HOUR = 3_600_000;

/** Into which group it falls: the same days, on the clock of Amsterdam, by which the service counts. */
export const group = (dueAt, now = new Date()) => {
  const due = new Date(dueAt);
  const day = DAY.format(due);
  const [year, month, date] = DAY.format(now).split('-').map(Number);
  const tomorrow = new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
  return due < now ? 'LATE' : day < tomorrow ? 'TODAY' : day === tomorrow ? 'TOMORROW' : 'LATER';
};

const lasting = (milliseconds) => {
  const hours = Math.floor(milliseconds / HOUR);
  return hours < 1 ? 'minder dan een uur' : hours < 48 ? `${hours} uur` : `${Math.floor(hours / 24)} dagen`;
};

/** How long there is left, never nothing: what is late says so. */
export const due = (dueAt, now = new Date()) => {
  const left = new Date(dueAt) - now;
  return left < 0 ? `${lasting(-left)} te laat` : group(dueAt, now) === 'TODAY' ? (left < HOUR ? 'minder dan een uur' : `nog ${lasting(left)}`) : moment(dueAt);
};

export const chasers = (asked) => (asked ? `${asked.times}× gevraagd waar het blijft` : '');

/** At how many departments it was. */
export const hops = ({ hops: passed, wandering }) => (passed === 0 ? '' : `${passed + 1}e afdeling${wandering ? ' ⚠ heen en weer' : ''}`);
