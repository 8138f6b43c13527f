// Every word and number format of the dashboard.
export const CHANNELS = { PHONE: 'Telefoon', COUNTER: 'Balie', EMAIL: 'E-mail', WEB: 'Website' };

export const STATES = {
  SETTLED: 'Meteen goed beantwoord',
  WARM_SETTLED: 'Direct doorverbonden, opgelost',
  HANDED_OVER: 'Overgedragen',
  OVERDUE: 'Te laat',
  REOPENED: 'Heropend',
  CITIZEN_RETURNS: 'Inwoner komt terug',
  OPEN: 'Nog open',
  FOLLOW_UP: 'Herhaling van een eerdere vraag',
  EXCLUDED: 'Telt niet mee',
};

export const SELECTIONS = {
  ...STATES,
  FIRST: 'Alle vragen die meetellen',
  DECIDED: 'Vragen met een uitkomst',
  REGISTERED: 'Alles wat is vastgelegd',
  LOST: 'Niet in één keer goed',
  REFERRED: 'Goed doorverwezen naar een andere instantie',
  CHASER: 'Inwoner vroeg waar het antwoord bleef',
  NET_DECIDED: 'Vragen die wij meteen mochten beantwoorden',
  NET_SETTLED: 'Meteen goed beantwoord, van wat meteen mocht',
  CONTRADICTED_7: 'Goed beantwoord, maar binnen 7 dagen opnieuw gevraagd',
  CONTRADICTED_14: 'Goed beantwoord, maar binnen 14 dagen opnieuw gevraagd',
  CONTRADICTED_30: 'Goed beantwoord, maar binnen 30 dagen opnieuw gevraagd',
  UNCHECKED: 'Goed beantwoord, niet te controleren',
  POSSIBLE_REPEAT: 'Misschien een herhaling: alleen het telefoonnummer is gelijk',
  REPORTED: 'Inwoner gaf een oordeel',
  REPORTED_YES: 'Inwoner zegt: opgelost',
  REPORTED_NO: 'Inwoner zegt: niet opgelost',
  HANDOVER: 'Overgedragen aan een afdeling',
  HANDOVER_COMPLETED: 'Overdracht afgerond',
  HANDOVER_OPEN: 'Overdracht nog open',
  HANDOVER_OVERDUE: 'Overdracht open en te laat',
  HANDOVER_IN_TIME: 'Overdracht op tijd afgerond',
  HANDOVER_DECIDED: 'Overdracht afgerond of te laat',
  HANDOVER_LATE: 'Overdracht te laat afgerond',
  TRANSFERRED: 'Van afdeling gewisseld',
  MORE_THAN_2_TRANSFERS: 'Meer dan 2 keer doorgezet',
  PING_PONG: 'Heen en weer tussen afdelingen',
  MESSAGE: 'E-mails en formulieren',
  UNANSWERED: 'Geen antwoord binnen de termijn',
};

export const EXCLUSIONS = {
  SPAM: 'Spam',
  WRONG_NUMBER: 'Verkeerd verbonden',
  ABANDONED: 'Opgehangen in de wacht',
  DISCONNECTED: 'Verbinding verbroken',
  TEST: 'Test',
  OUTBOUND: 'Zelf gebeld of geschreven',
  AUTO_REPLY: 'Automatisch antwoord',
  DUPLICATE: 'Dubbel',
  NO_QUESTION: 'Geen vraag (bedankje of ter informatie)',
};

const REASONS = {
  NO_KNOWLEDGE: 'Kennis ontbreekt bij het KCC',
  NOT_AUTHORISED: 'Het KCC mag dit niet beslissen',
  COMPLEX: 'Te ingewikkeld',
  NO_TIME: 'Geen tijd',
  CITIZEN_REQUEST: 'Inwoner vroeg erom',
  OTHER: 'Iets anders',
  DEPARTMENT_KNOWS: 'Regel: de afdeling weet het',
  HANDOVER_ASKED: 'Medewerker droeg over',
  UNSPECIFIED: 'Geen reden opgegeven',
};

/** Why a question was no success; a code of the organisation's own is shown as it is. */
export const reason = (code) => REASONS[code] ?? STATES[code] ?? code;

const NUMBER = new Intl.NumberFormat('nl-NL');
const ONE_DECIMAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const ZONE = 'Europe/Amsterdam';
const DAY = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: ZONE });
const HOUR = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

export const count = (n) => NUMBER.format(n);
const minutes = (n) => `${n} ${n === 1 ? 'minuut' : 'minuten'}`;
/** The name of a department: its code as words. */
export const department = (code) => (code ? code[0].toUpperCase() + code.slice(1).replaceAll('-', ' ') : code);
export const percent = (rate) => (rate === null || rate === undefined ? 'geen gegevens' : `${ONE_DECIMAL.format(100 * rate)}%`);
/** A lead time in hours, in the unit that reads easiest. */
export const lead = (hours) => (hours === null ? 'geen gegevens' : hours < 1 ? minutes(Math.round(60 * hours)) : hours < 48 ? `${ONE_DECIMAL.format(hours)} uur` : `${ONE_DECIMAL.format(hours / 24)} dagen`);
export const month = (key) => MONTH.format(new Date(`${key}-01T00:00:00Z`));
/** Percentage points, 0 to 100. */
export const points = (value) => ONE_DECIMAL.format(value);
export const day = (iso) => DAY.format(new Date(`${iso}T00:00:00Z`));
export const shortDay = (iso) => SHORT_DAY.format(new Date(`${iso}T00:00:00Z`));
/** Which of the two it is, in the night in which an hour comes twice; nothing at any other time. */
const season = (date) => {
  const same = (hours) => HOUR.format(date) === HOUR.format(new Date(date.getTime() + hours * 3_600_000));
  return same(1) ? ' zomertijd' : same(-1) ? ' wintertijd' : '';
};
/** @param format with the hour, on the clock of Amsterdam */
export const onTheClock = (format) => (iso) => {
  const date = new Date(iso);
  return format.format(date) + season(date);
};
export const moment = onTheClock(MOMENT);
export const clock = onTheClock(CLOCK);
export const hour = onTheClock(HOUR);
export const range = (low, high) => `${percent(low)} tot ${percent(high)}`;
export const questions = (n) => `${count(n)} ${n === 1 ? 'vraag' : 'vragen'}`;

export const days = (from, to) => (from === to ? day(from) : DAY.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)));

export const ago = (seconds) => {
  if (seconds < 60) {
    const whole = Math.max(0, Math.round(seconds));
    return whole === 1 ? '1 seconde geleden' : `${whole} seconden geleden`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? '1 minuut geleden' : `${minutes} minuten geleden`;
};

export const gap = (figures, target) => {
  if (figures.gap === null) {
    return '';
  }
  const points = ONE_DECIMAL.format(Math.abs(100 * figures.gap));
  const norm = `de norm van ${NUMBER.format(100 * target)}%`;
  if (points === '0,0') {
    return `precies op ${norm}`;
  }
  return `${points} procentpunt ${figures.gap > 0 ? 'boven' : 'onder'} ${norm}`;
};

const FEWEST = 30;

export const verdict = (figures) => {
  switch (figures.verdict) {
    case 'ABOVE':
      return { sign: '✓', tag: 'Norm gehaald', kind: 'good', why: 'De hele marge ligt op of boven de norm.' };
    case 'BELOW':
      return { sign: '✕', tag: 'Norm niet gehaald', kind: 'bad', why: 'De hele marge ligt onder de norm.' };
    case 'UNDECIDED':
      return figures.decided < FEWEST
        ? { sign: '…', tag: 'Te weinig vragen', kind: 'warn', why: `Pas vanaf ${FEWEST} vragen met een uitkomst geven we een oordeel.` }
        : { sign: '≈', tag: 'Nog niet zeker', kind: 'warn', why: 'De norm valt binnen de marge.' };
    default:
      return { sign: '–', tag: 'Geen gegevens', kind: 'none', why: 'Er is nog geen vraag met een uitkomst.' };
  }
};
