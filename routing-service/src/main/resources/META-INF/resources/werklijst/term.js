// How the term of a hand-over runs: counted day by day, a term of the law beside it, and waiting for the citizen.
import { element } from '/theme/dom.js';
import { field, select } from '/theme/panel.js';
import { instant, moment, shortDay } from '/theme/words.js';

const REASONS = [['DATA_MISSING', 'Er ontbreken gegevens'], ['DOCUMENT_MISSING', 'Er ontbreekt een document'], ['APPOINTMENT_AGREED', 'Er is een afspraak gemaakt'],
  ['CITIZEN_ASKED', 'De inwoner vroeg om te wachten']];

export const waitFields = () => [field('reason', 'Waarop wacht u?', select(REASONS, 'Kies een reden')),
  field('until', 'Tot welke dag?', element('input', { type: 'date' }), 'Leeg: tien werkdagen. Daarna loopt de termijn weer.')];

/** As the service wants them. */
export const waiting = ({ until, ...values }) => ({ ...values, ...(until && { until: instant(`${until}T00:00`).toISOString() }) });

const left = (minutes) => (minutes < 60 ? 'minder dan een uur' : `${Math.floor(minutes / 60)} uur`);
const reason = (code) => (REASONS.find(([known]) => known === code)?.[1] ?? code).replace(/^./, (first) => first.toLowerCase());

/** Below the head of a hand-over. */
export const termOf = ({ waiting: waits, statutory, due }) => [
  ...(waits ? [element('p', { class: 'kcc-notice' }, `Wacht op de inwoner sinds ${moment(waits.since)}: ${reason(waits.reason)} (${waits.by}). De termijn loopt weer op ${moment(waits.until)}; dan is er nog ${left(waits.leftMinutes)} werktijd.`)] : []),
  ...(statutory ? [element('p', {}, `Wettelijke termijn: uiterlijk ${shortDay(statutory.lastDay)} (${statutory.name}, ${statutory.article}). Wachten houdt hem niet tegen.`)] : []),
  ...(due ? [element('details', {}, element('summary', {}, `Hoe de termijn is geteld: ${due.workingDays} ${due.workingDays === 1 ? 'werkdag' : 'werkdagen'}`),
    element('p', {}, `Vanaf ${moment(due.from)} tot ${moment(due.at)}.`),
    element('ul', {}, ...due.skipped.map(({ day, why }) => element('li', {}, `${shortDay(day)} telt niet: ${why}`))))] : []),
];
