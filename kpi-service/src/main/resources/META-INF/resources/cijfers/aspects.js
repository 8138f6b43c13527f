// The same figure looked at more strictly: net, confirmed, as citizens see it, and what was asked again.
import { byId, element, keyed, say } from '/theme/dom.js';
import { count, day, percent, range } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { SELECTIONS } from './text.js';

const WINDOWS = [
  { days: 7, until: 'fcrConfirmedProvisionalUntil' },
  { days: 14, until: 'fcrConfirmed14ProvisionalUntil' },
  { days: 30, until: 'fcrConfirmed30ProvisionalUntil' },
];

/** Fills what is marked with `data-figure` in a card: a number that opens the contacts of a selection. */
const open = (id, text, state, what, isKnown = true) =>
  setFigure(byId(id), text, what ?? SELECTIONS[state].toLowerCase(), isKnown ? { state } : null, SELECTIONS[state]);

const margin = (low, high, none) => (low === null || low === undefined ? none : `Marge ${range(low, high)}.`);

const showNet = (f) => {
  open('net', percent(f.fcrNet), 'NET_DECIDED', 'in één keer goed, van wat wij meteen mochten beantwoorden', f.fcrNet !== null);
  open('net-settled', count(f.netSettled), 'NET_SETTLED');
  open('net-decided', count(f.netDecided), 'NET_DECIDED');
  say(byId('net-margin'), margin(f.fcrNetLow, f.fcrNetHigh, ''));
  say(byId('net-left-out'), f.netLeftOut === null ? 'Van geen enkele vraag is de uitkomst al bekend.'
    : `Hier valt ${percent(f.netLeftOut)} van de vragen weg.`);
};

const showConfirmed = (f) => {
  open('confirmed', percent(f.fcrConfirmed7), 'DECIDED', 'in één keer goed, en binnen 7 dagen niet toch opnieuw gevraagd', f.fcrConfirmed7 !== null);
  say(byId('confirmed-until'), until(f.fcrConfirmedProvisionalUntil));
  open('unchecked', count(f.unchecked), 'UNCHECKED');
  say(byId('unchecked-share'), f.uncheckedShare === null ? '' : `(${percent(f.uncheckedShare)})`);
  keyed(byId('confirmed-rows'), WINDOWS.map(({ days }) => String(days)), confirmedRow).forEach((row, index) => {
    const { days, until: field } = WINDOWS[index];
    const [again, rate] = row.querySelectorAll('button');
    const rateNow = f[`fcrConfirmed${days}`];
    setFigure(again, count(f[`contradicted${days}`]), SELECTIONS[`CONTRADICTED_${days}`].toLowerCase(), { state: `CONTRADICTED_${days}` }, SELECTIONS[`CONTRADICTED_${days}`]);
    setFigure(rate, percent(rateNow), `in één keer goed, en binnen ${days} dagen niet toch opnieuw gevraagd`, rateNow === null ? null : { state: 'DECIDED' }, SELECTIONS.DECIDED);
    say(row.querySelector('.aspect__margin'), rateNow === null ? '–' : range(f[`fcrConfirmed${days}Low`], f[`fcrConfirmed${days}High`]));
    say(row.lastElementChild, f[field] ? day(f[field]) : 'definitief');
  });
};

const until = (date) => (date ? `Voorlopig tot ${day(date)}.` : 'Definitief.');

const confirmedRow = (days) => element('tr', {}, element('th', { scope: 'row' }, `${days} dagen`),
  element('td', { class: 'kcc-number' }, figureButton()), element('td', { class: 'kcc-number' }, figureButton()),
  element('td', { class: 'kcc-number aspect__margin' }), element('td'));

const showReported = (f) => {
  open('reported', percent(f.fcrReported), 'REPORTED', 'opgelost volgens de inwoner', f.fcrReported !== null);
  open('reported-yes', count(f.reportedYes), 'REPORTED_YES');
  open('reported-no', count(f.reportedNo), 'REPORTED_NO');
  say(byId('reported-margin'), margin(f.fcrReportedLow, f.fcrReportedHigh, ''));
  say(byId('response'), f.responseRate === null ? 'Van geen enkele vraag is de uitkomst al bekend.'
    : `Bij ${percent(f.responseRate)} van de vragen gaf de inwoner een oordeel.`);
};

const showRepeats = (f) => {
  open('follow-ups', count(f.followUp), 'FOLLOW_UP');
  open('chasers', count(f.chasers), 'CHASER');
  open('possible', count(f.possibleRepeats), 'POSSIBLE_REPEAT');
};

export const showAspects = ({ total }) => {
  showNet(total);
  showConfirmed(total);
  showReported(total);
  showRepeats(total);
};
