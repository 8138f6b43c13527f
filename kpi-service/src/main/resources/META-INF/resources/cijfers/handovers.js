// Hand-overs: which are done in time, which are still on their way, and how they go from hand to hand.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { count, department as departmentName, lead, percent, range } from '/theme/words.js';
import { showEmpty } from './emptyperiod.js';
import { counted, fill, numberCell, plainCell, setNumber, showNumbers } from './numbers.js';
import { openPage } from './page.js';
import { SELECTIONS } from './text.js';

const NOT_TOLD = 'none';
const HALF_A_MINUTE = 1 / 120; // in hours

const nameOf = ({ key }) => (key === NOT_TOLD ? 'Afdeling nog niet bekend' : departmentName(key));

const lasted = (hours) => (hours !== null && hours < HALF_A_MINUTE ? 'minder dan 1 minuut' : lead(hours));

const showTotal = ({ handovers, open, overdue, completedLate, promises, ...total }) => {
  say(byId('sentence'), promises.decided === 0 ? 'Van nog geen enkele overdracht weten wij of de belofte is nagekomen.'
    : `Wij kwamen ${count(promises.kept)} van de ${count(promises.decided)} beloften na: ${percent(promises.value)} (marge ${range(promises.low, promises.high)}).`);
  showNumbers(byId('what-came'), [
    counted('Overdrachten', handovers, 'HANDOVER'),
    counted('Te laat afgerond', completedLate, 'HANDOVER_LATE'),
    counted('Loopt nog', open, 'HANDOVER_OPEN'),
    counted('Loopt nog, te laat', overdue, 'HANDOVER_OVERDUE'),
  ]);
  showNumbers(byId('promises'), [
    counted('Belofte nagekomen', promises.kept, 'HANDOVER_KEPT'),
    counted('Belofte gebroken', promises.broken, 'HANDOVER_BROKEN'),
    counted('Later beloofd', promises.again, 'PROMISED_AGAIN'),
    counted('Later beloofd, weer gebroken', promises.againBroken, 'PROMISED_AGAIN_BROKEN'),
  ]);
  showNumbers(byId('ways'), [
    { term: 'De helft is klaar binnen', text: lasted(total.medianHours) },
    { term: '9 van de 10 zijn klaar binnen', text: lasted(total.p90Hours) },
    counted('Meer dan 2 keer doorgezet', total.moreThan2Transfers, 'MORE_THAN_2_TRANSFERS'),
    counted('Heen en weer', total.pingPong, 'PING_PONG'),
  ]);
};

const cells = (part, columns) => columns.map((column) => {
  if (column.plain) {
    return plainCell(column.plain(part));
  }
  const cell = numberCell();
  setNumber(cell.firstElementChild, { text: column.text(part), what: `${SELECTIONS[column.state]}, ${nameOf(part)}`, parameters: { department: part.key },
    state: column.without?.(part) ? null : column.state, title: `${SELECTIONS[column.state]}: ${nameOf(part)}` });
  return cell;
});

const PROMISES = [
  { text: (part) => count(part.handovers), state: 'HANDOVER' },
  { text: (part) => count(part.promises.kept), state: 'HANDOVER_KEPT' },
  { text: (part) => count(part.promises.broken), state: 'HANDOVER_BROKEN' },
  { text: (part) => percent(part.withinTerm), state: 'HANDOVER_DECIDED', without: (part) => part.withinTerm === null },
  { text: (part) => count(part.overdue), state: 'HANDOVER_OVERDUE' },
];

const WAYS = [
  { text: (part) => count(part.open), state: 'HANDOVER_OPEN' },
  { plain: (part) => lasted(part.medianHours) },
  { plain: (part) => lasted(part.p90Hours) },
  { text: (part) => count(part.moreThan2Transfers), state: 'MORE_THAN_2_TRANSFERS' },
  { text: (part) => count(part.pingPong), state: 'PING_PONG' },
  { text: (part) => count(part.promises.again), state: 'PROMISED_AGAIN' },
  { text: (part) => count(part.promises.againBroken), state: 'PROMISED_AGAIN_BROKEN' },
];

/** There, no department means never handed over. */
const why = (part, parameters) => {
  if (part.key === NOT_TOLD) {
    return element('td', { class: 'trend-way' });
  }
  const query = new URLSearchParams(parameters);
  query.set('department', part.key);
  return element('td', { class: 'trend-way' }, element('a', { href: `/cijfers/waarom/?${query}` }, 'Waarom', element('span', { class: 'kcc-visually-hidden' }, ` gemist: ${nameOf(part)}`)));
};

/** What waits longest for someone stands first. */
const mostToDo = (one, other) => other.overdue - one.overdue || other.promises.broken - one.promises.broken || other.handovers - one.handovers;

const showDepartments = (departments, parameters) => {
  const sorted = departments.toSorted(mostToDo);
  const row = (part, columns, ...more) => element('tr', {}, element('th', { scope: 'row' }, nameOf(part)), ...cells(part, columns), ...more);
  fill(byId('departments'), sorted.map((part) => row(part, PROMISES, why(part, parameters))));
  fill(byId('department-ways'), sorted.map((part) => row(part, WAYS)));
};

openPage(async (parameters) => {
  const view = await ask('/kpi/v1/kpi/handovers', parameters);
  return () => {
    showEmpty(view.total.handovers === 0, 'overdrachten');
    showTotal(view.total);
    showDepartments(view.departments, parameters);
    return view;
  };
});
