// The words of the figures.
import { points, STATES } from '/theme/words.js';

export const SELECTIONS = {
  ...STATES,
  FIRST: 'Alle vragen die meetellen',
  DECIDED: 'Uitkomst bekend',
  REGISTERED: 'Alles wat is vastgelegd',
  LOST: 'Gemist',
  REFERRED: 'Goed doorverwezen naar een andere organisatie',
  CHASER: 'Navraag',
  NET_DECIDED: 'Vragen die wij meteen mochten beantwoorden',
  NET_SETTLED: 'In één keer goed, van wat wij meteen mochten beantwoorden',
  CONTRADICTED_7: 'Toch opnieuw gevraagd, binnen 7 dagen',
  CONTRADICTED_14: 'Toch opnieuw gevraagd, binnen 14 dagen',
  CONTRADICTED_30: 'Toch opnieuw gevraagd, binnen 30 dagen',
  UNCHECKED: 'In één keer goed, niet te controleren',
  POSSIBLE_REPEAT: 'Misschien een herhaling: alleen het telefoonnummer is gelijk',
  REPORTED: 'Inwoner gaf een oordeel',
  REPORTED_YES: 'Inwoner zegt: opgelost',
  REPORTED_NO: 'Inwoner zegt: niet opgelost',
  HANDOVER: 'Overgedragen aan een afdeling',
  HANDOVER_COMPLETED: 'Overdracht afgerond',
  HANDOVER_OPEN: 'Overdracht loopt nog',
  HANDOVER_OVERDUE: 'Overdracht loopt nog, en is te laat',
  HANDOVER_IN_TIME: 'Overdracht op tijd afgerond',
  HANDOVER_DECIDED: 'Overdracht afgerond of te laat',
  HANDOVER_LATE: 'Overdracht te laat afgerond',
  HANDOVER_KEPT: 'Belofte nagekomen: op tijd afgerond',
  HANDOVER_BROKEN: 'Belofte gebroken: te laat afgerond, of loopt nog en is te laat',
  PROMISED_AGAIN: 'Inwoner kreeg bericht dat het later wordt',
  PROMISED_AGAIN_KEPT: 'Antwoord vóór het nieuwe moment',
  PROMISED_AGAIN_BROKEN: 'Ook het nieuwe moment niet gehaald',
  TRANSFERRED: 'Doorgezet naar een andere afdeling',
  MORE_THAN_2_TRANSFERS: 'Meer dan 2 keer doorgezet',
  PING_PONG: 'Heen en weer tussen afdelingen',
  MESSAGE: 'E-mails en formulieren',
  TOLD_LATER: 'E-mail of formulier: inwoner kreeg bericht dat het later wordt',
  TOLD_LATER_KEPT: 'E-mail of formulier: antwoord vóór het nieuwe moment',
  TOLD_LATER_BROKEN: 'E-mail of formulier: ook het nieuwe moment niet gehaald',
  UNANSWERED: 'Zonder antwoord na de termijn',
};

export const EXCLUSIONS = {
  SPAM: 'Spam',
  WRONG_NUMBER: 'Verkeerd verbonden',
  ABANDONED: 'Opgehangen in de wacht',
  DISCONNECTED: 'Verbinding verbroken',
  TEST: 'Test',
  OUTBOUND: 'Wij belden of schreven zelf',
  AUTO_REPLY: 'Automatisch antwoord',
  DUPLICATE: 'Dubbel',
  NO_QUESTION: 'Geen vraag (bedankje of ter informatie)',
  ENTERED_IN_ERROR: 'Vergissing bij het vastleggen',
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

/** With fewer, a share says little: no verdict, no comparison, and no line through its point. */
const FEWEST = 30;

export const hasBase = (n) => n >= FEWEST;

export const FEW = `Minder dan ${FEWEST} vragen`;

const NORM = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** Such as 80%, and over a change of the norm 78,4%. */
export const norm = (share) => `${NORM.format(100 * share)}%`;

export const gap = (figures, target) => {
  if (figures.gap === null) {
    return '';
  }
  const size = points(Math.abs(100 * figures.gap));
  const place = size === '0,0' ? 'precies op' : `${size} procentpunt ${figures.gap > 0 ? 'boven' : 'onder'}`;
  return `${place} de norm van ${norm(target)}`;
};

/** @param what is counted, where it is no questions */
export const verdict = (figures, what = 'vragen') => {
  switch (figures.verdict) {
    case 'ABOVE':
      return { sign: '✓', tag: 'Norm gehaald', kind: 'good', why: 'De hele marge ligt op of boven de norm.' };
    case 'BELOW':
      return { sign: '✕', tag: 'Norm niet gehaald', kind: 'bad', why: 'De hele marge ligt onder de norm.' };
    case 'UNDECIDED':
      return !hasBase(figures.decided)
        ? { sign: '…', tag: `Te weinig ${what}`, kind: 'warn', why: `Pas vanaf ${FEWEST} ${what} met een bekende uitkomst geven wij een oordeel.` }
        : { sign: '≈', tag: 'Nog niet zeker', kind: 'warn', why: 'De norm ligt binnen de marge. Het kan dus nog beide kanten op.' };
    default:
      return { sign: '–', tag: 'Geen gegevens', kind: 'none', why: 'Van geen enkele vraag is de uitkomst al bekend.' };
  }
};
