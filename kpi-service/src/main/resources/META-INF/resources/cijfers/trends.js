// How it goes: day by day with corrections, the channels, and what stays behind: hand-overs, mails, several questions.
import { ask } from '/theme/ask.js';
import { byId, element, keyed, say } from '/theme/dom.js';
import { CHANNELS, count, days, department as departmentName, lead, moment, month, percent, points, questions, shortDay } from '/theme/words.js';
import { askEncounters, registered } from './encounters.js';
import { figureButton, setFigure } from './figurebutton.js';
import { openMomentsBehind } from './moments.js';
import { openPage } from './page.js';
import { SELECTIONS } from './text.js';
import { TrendCharts } from './trendcharts.js';

const charts = new TrendCharts();

/** A list of terms, each with a number that opens what is behind it. */
const showNumbers = (list, numbers) => {
  const known = new Map(numbers.map((number) => [number.term, number]));
  keyed(list, [...known.keys()], (term) => element('div', {}, element('dt', {}, term),
    element('dd', {}, ...(known.get(term).plain ? [] : [figureButton()])))).forEach((row) => {
    const { term, text, parameters, list: which, plain } = known.get(row.dataset.key);
    if (plain) {
      say(row.lastElementChild, text);
    } else if (which) {
      openMoments(row.querySelector('button'), text, term, { list: which });
    } else {
      setFigure(row.querySelector('button'), text, term, parameters, parameters ? SELECTIONS[parameters.state] : '');
    }
  });
};

const openMoments = (button, text, what, parameters) => {
  say(button, text);
  button.setAttribute('aria-label', `${text} ${what}: toon de contactmomenten`);
  button.dataset.moments = JSON.stringify({ parameters, title: what[0].toUpperCase() + what.slice(1) });
};

const numberCell = () => element('td', { class: 'kcc-number' }, figureButton());
const plainCell = (text) => element('td', { class: 'kcc-number' }, text);

// --- Day by day, or month by month -------------------------------------------------------------------------------
const signed = (number, text) => (number > 0 ? `+${text}` : number < 0 ? `−${text}` : '0');

const correction = (day) => {
  if (!day.published) {
    return ['nog niet vastgelegd', '–', '–'];
  }
  const { change } = day;
  if (!day.changedAt && change.registered === 0 && change.decided === 0 && change.settled === 0) {
    return [percent(day.published.fcr), 'niet gewijzigd', '–'];
  }
  const rate = change.fcr === null ? '' : `, ${signed(change.fcr, `${points(Math.abs(100 * change.fcr))} punt`)}`;
  return [percent(day.published.fcr),
    `goed ${signed(change.settled, count(Math.abs(change.settled)))}, uitkomst ${signed(change.decided, count(Math.abs(change.decided)))}${rate}`,
    day.changedAt ? moment(day.changedAt) : '–'];
};

const showCourse = (view, corrected) => {
  const known = new Map((corrected?.days ?? []).map((day) => [day.day, day]));
  const told = corrected?.corrections ?? false;
  const columns = [view.by === 'day' ? 'Dag' : 'Maand', 'Goed', 'Uitkomst bekend', 'In één keer goed',
    ...(told ? ['Eerst vastgelegd', 'Verschil sindsdien', 'Laatst gewijzigd'] : [])];
  byId('course-head').replaceChildren(...columns.map((name, index) => element('th', { scope: 'col', class: index === 0 ? '' : 'kcc-number' }, name)));
  const newestFirst = [...view.trend].reverse();
  byId('course-rows').replaceChildren(...newestFirst.map((point) => {
    const label = view.by === 'day' ? shortDay(point.key) : month(point.key);
    const row = element('tr', {}, element('th', { scope: 'row' }, label), numberCell(), numberCell(), numberCell());
    const [settled, decided, rate] = row.querySelectorAll('button');
    const range = { from: point.from, to: point.to };
    setFigure(settled, count(point.settled), `goed, ${label}`, { ...range, state: 'SETTLED' }, `${SELECTIONS.SETTLED}, ${label}`);
    setFigure(decided, count(point.decided), `met een uitkomst, ${label}`, { ...range, state: 'DECIDED' }, `${SELECTIONS.DECIDED}, ${label}`);
    setFigure(rate, percent(point.fcr), label, point.fcr === null ? null : { ...range, state: 'DECIDED' }, `${SELECTIONS.DECIDED}, ${label}`);
    if (told) {
      const day = known.get(point.key);
      row.append(...(day ? correction(day) : ['–', '–', '–']).map(plainCell));
    }
    return row;
  }));
  say(byId('corrections'), view.by === 'month' ? 'Kies een kortere periode om correcties per dag te zien.'
    : told ? 'Kort na middernacht leggen wij het cijfer van de dag vast. Wat later binnenkomt, telt mee op de dag van de vraag; het verschil staat erbij.'
      : 'Correcties zijn bekend per dag en gemeente. Met een filter op kanaal, onderwerp of afdeling staan ze er niet bij.');
};

// --- Channels ----------------------------------------------------------------------------------------------------
/** "73,7% (28 van 38)", or that it is not known; a channel without calls or visits has none. */
const registeredCell = (share) => (!share ? '–' : share.share === null ? 'onbekend' : `${percent(share.share)} (${count(share.count)} van ${count(share.of)})`);

const showChannels = (view, encounters) => {
  const shares = encounters ? registered(encounters) : new Map();
  const before = new Map((view.before?.channels ?? []).map((share) => [share.channel, share]));
  const channels = Object.keys(CHANNELS).filter((channel) => view.channels.some((part) => part.channel === channel) || before.has(channel));
  byId('channels').replaceChildren(...channels.map((channel) => {
    const name = CHANNELS[channel];
    const part = view.channels.find((each) => each.channel === channel) ?? { first: 0, share: 0, fcr: null };
    const row = element('tr', {}, element('th', { scope: 'row' }, name), numberCell(), plainCell(percent(part.share)), numberCell(),
      plainCell(registeredCell(shares.get(channel))),
      plainCell(percent(before.get(channel)?.share)), plainCell(percent(before.get(channel)?.fcr)));
    const [first, rate] = row.querySelectorAll('button');
    setFigure(first, count(part.first), `vragen, ${name}`, { channel, state: 'FIRST' }, `${SELECTIONS.FIRST}: ${name}`);
    setFigure(rate, percent(part.fcr), `goed, ${name}`, part.fcr === null ? null : { channel, state: 'DECIDED' }, `${SELECTIONS.DECIDED}: ${name}`);
    return row;
  }));
  const { digital } = view;
  say(byId('digital'), digital.web === null ? 'Er zijn geen vragen in deze periode.'
    : `Digitaal: ${percent(digital.web)} via de website, ${percent(digital.webAndEmail)} via website en e-mail samen.${view.before && view.before.digital.web !== null
      ? ` In de periode ervoor (${days(view.before.from, view.before.to)}): ${percent(view.before.digital.web)} en ${percent(view.before.digital.webAndEmail)}.` : ''}`);
  say(byId('mix'), view.mix.fcr === null ? ''
    : `In één keer goed: ${percent(view.total.fcr)}. Met een vaste verdeling over de kanalen: ${percent(view.mix.fcr)}.${view.before?.fcr === null || !view.before ? ''
      : ` In de periode ervoor: ${percent(view.before.fcr)} en ${percent(view.before.fcrMix)}.`}`);
  byId('weights').replaceChildren(...view.mix.weights.map((weight) => element('tr', {}, element('th', { scope: 'row' }, CHANNELS[weight.channel]),
    plainCell(percent(weight.stored)), plainCell(weight.used === 0 ? 'doet niet mee' : percent(weight.used)), element('td', {}, weight.origin))));
  byId('shift').hidden = !view.shift.sentence;
  say(byId('shift'), view.shift.sentence ?? '');
};

// --- Hand-overs --------------------------------------------------------------------------------------------------
/** Of how many promises it is sure, and within which margin the share lies that was kept. */
const margin = ({ decided, value, low, high }) => (decided === 0 ? percent(null) : `${percent(value)} van ${count(decided)}, tussen ${percent(low)} en ${percent(high)}`);

const showHandovers = ({ total, departments }) => {
  const number = (term, field, state) => ({ term, text: count(total[field]), parameters: { state } });
  showNumbers(byId('handovers'), [
    number('Overdrachten', 'handovers', 'HANDOVER'),
    { term: 'Op tijd afgerond', text: percent(total.withinTerm), parameters: total.withinTerm === null ? null : { state: 'HANDOVER_DECIDED' } },
    number('Open en te laat', 'overdue', 'HANDOVER_OVERDUE'),
    number('Nog open', 'open', 'HANDOVER_OPEN'),
    number('Te laat afgerond', 'completedLate', 'HANDOVER_LATE'),
    { term: 'Belofte nagekomen', text: count(total.promises.kept), parameters: { state: 'HANDOVER_KEPT' } },
    { term: 'Belofte gebroken', text: count(total.promises.broken), parameters: { state: 'HANDOVER_BROKEN' } },
    { term: 'Deel nagekomen, met marge', text: margin(total.promises), plain: true },
    { term: 'Bericht dat het later wordt', text: count(total.promises.again), parameters: { state: 'PROMISED_AGAIN' } },
    { term: 'Ook dat moment niet gehaald', text: count(total.promises.againBroken), parameters: { state: 'PROMISED_AGAIN_BROKEN' } },
    number('Meer dan 2 keer doorgezet', 'moreThan2Transfers', 'MORE_THAN_2_TRANSFERS'),
    number('Heen en weer', 'pingPong', 'PING_PONG'),
    { term: 'Doorlooptijd, gemiddeld', text: lead(total.meanHours), plain: true },
    { term: 'Doorlooptijd, de helft binnen', text: lead(total.medianHours), plain: true },
    { term: 'Doorlooptijd, 9 van de 10 binnen', text: lead(total.p90Hours), plain: true },
  ]);
  byId('departments').replaceChildren(...departments.map((department) => {
    const name = department.key === 'none' ? 'Zonder afdeling' : departmentName(department.key);
    const row = element('tr', {}, element('th', { scope: 'row' }, name), numberCell(), numberCell(), numberCell(), numberCell(), numberCell(), numberCell(),
      plainCell(lead(department.medianHours)), numberCell(), numberCell());
    const [all, kept, broken, inTime, again, overdue, transfers, pingPong] = row.querySelectorAll('button');
    const set = (button, text, state, none) => setFigure(button, text, `${SELECTIONS[state]}, ${name}`,
      none ? null : { department: department.key, state }, `${SELECTIONS[state]}: ${name}`);
    set(all, count(department.handovers), 'HANDOVER');
    set(kept, count(department.promises.kept), 'HANDOVER_KEPT');
    set(inTime, percent(department.withinTerm), 'HANDOVER_DECIDED', department.withinTerm === null);
    set(broken, count(department.promises.broken), 'HANDOVER_BROKEN');
    set(again, count(department.promises.again), 'PROMISED_AGAIN');
    set(overdue, count(department.overdue), 'HANDOVER_OVERDUE');
    set(transfers, count(department.moreThan2Transfers), 'MORE_THAN_2_TRANSFERS');
    set(pingPong, count(department.pingPong), 'PING_PONG');
    return row;
  }));
};

// --- Without an answer -------------------------------------------------------------------------------------------
const showUnanswered = (view) => {
  say(byId('unanswered-sentence'), view.sentence);
  showNumbers(byId('unanswered'), [
    { term: 'Zonder antwoord', text: count(view.count), parameters: { state: 'UNANSWERED' } },
    { term: 'Deel', text: percent(view.share), parameters: view.share === null ? null : { state: 'MESSAGE' } },
    { term: 'E-mails en formulieren', text: count(view.messages), parameters: { state: 'MESSAGE' } },
    { term: 'Bericht dat het later wordt', text: count(view.later.told), parameters: { state: 'TOLD_LATER' } },
    { term: 'Nieuw moment gehaald', text: count(view.later.kept), parameters: { state: 'TOLD_LATER_KEPT' } },
    { term: 'Nieuw moment niet gehaald', text: count(view.later.broken), parameters: { state: 'TOLD_LATER_BROKEN' } },
  ]);
  byId('oldest-table').hidden = view.contacts.length === 0;
  byId('oldest').replaceChildren(...view.contacts.map((message) => element('tr', {},
    element('td', { class: 'kcc-nowrap' }, moment(message.occurredAt)), element('td', {}, CHANNELS[message.channel]),
    element('td', {}, message.topicName ?? message.topic ?? 'nog onbekend'),
    element('td', { class: 'kcc-nowrap' }, message.dueAt ? moment(message.dueAt) : '–'))));
};

// --- Several questions at once -----------------------------------------------------------------------------------
const showInteractions = (view) => {
  say(byId('completeness'), view.several === 0 ? 'In deze periode stelde niemand meer dan één vraag tegelijk.'
    : view.completeness === null ? 'Van de contactmomenten met meer vragen is nog nergens alles bekend.'
    : `Bij ${percent(view.completeness)} van de contactmomenten met meer vragen ging alles in één keer goed.`);
  showNumbers(byId('interactions'), [
    { term: 'Met meer vragen', text: count(view.several), list: 'SEVERAL' },
    { term: 'Alles goed', text: count(view.complete), list: 'COMPLETE' },
    { term: 'Niet alles goed', text: count(view.decided - view.complete), list: 'INCOMPLETE' },
    { term: 'Nog niet alles bekend', text: count(view.several - view.decided), list: 'UNDECIDED' },
    { term: 'Deel van alle contactmomenten', text: percent(view.severalShare), plain: true },
  ]);
  byId('sizes').replaceChildren(...view.distribution.map((size) => element('tr', {}, element('th', { scope: 'row' }, questions(size.questions)),
    ...[['interactions', 'SEVERAL', 'contactmomenten'], ['decided', 'DECIDED', 'uitkomst bekend'], ['complete', 'COMPLETE', 'alles goed']]
      .map(([field, list, what]) => {
        const button = figureButton();
        openMoments(button, count(size[field]), `${what}, met ${questions(size.questions)}`, { list, questions: size.questions });
        return element('td', { class: 'kcc-number' }, button);
      }))));
};

let chosen = new URLSearchParams();

openMomentsBehind(() => chosen);

openPage(async (parameters) => {
  const short = new URLSearchParams(parameters);
  short.set('size', 10);
  const [channels, handovers, unanswered, interactions, encounters] = await Promise.all([ask('/kpi/v1/kpi/channels', parameters),
    ask('/kpi/v1/kpi/handovers', parameters), ask('/kpi/v1/kpi/unanswered', short), ask('/kpi/v1/kpi/interactions', short), askEncounters(parameters)]);
  const corrected = channels.by === 'day' ? await ask('/kpi/v1/kpi/days', parameters) : null;
  return () => {
    chosen = parameters;
    say(byId('course-title'), channels.by === 'day' ? 'In één keer goed, per dag' : 'In één keer goed, per maand');
    showCourse(channels, corrected);
    showChannels(channels, encounters);
    showHandovers(handovers);
    showUnanswered(unanswered);
    showInteractions(interactions);
    charts.show(channels);
    return channels;
  };
});
