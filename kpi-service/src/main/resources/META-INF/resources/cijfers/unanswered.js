// Mails and forms without an answer: how many, and the oldest, each with the way to it.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { signedIn } from '/theme/shell.js';
import { CHANNELS, count, department, moment, percent } from '/theme/words.js';
import { showEmpty } from './emptyperiod.js';
import { counted, fill, numberCell, plainCell, setNumber, showNumbers } from './numbers.js';
import { openPage } from './page.js';
import { reference, topic } from './reference.js';
import { SELECTIONS } from './text.js';

const MOST = 10;

const showTotal = (view) => {
  say(byId('sentence'), view.sentence);
  showNumbers(byId('unanswered'), [
    counted('Zonder antwoord', view.count, 'UNANSWERED'),
    counted('Van alle e-mails en formulieren', view.messages, 'MESSAGE'),
    counted('Later beloofd', view.later.told, 'TOLD_LATER'),
    counted('Later beloofd en nagekomen', view.later.kept, 'TOLD_LATER_KEPT'),
    counted('Later beloofd en gebroken', view.later.broken, 'TOLD_LATER_BROKEN'),
  ]);
  fill(byId('per-channel'), view.channels.map(({ channel, messages, unanswered, share }) => {
    const cells = element('tr', {}, element('th', { scope: 'row' }, CHANNELS[channel]), numberCell(), numberCell(), plainCell(percent(share)));
    cells.querySelectorAll('button').forEach((button, index) => setNumber(button, [
      { text: count(messages), what: `ontvangen, ${CHANNELS[channel]}`, parameters: { channel }, state: 'MESSAGE', title: `${SELECTIONS.MESSAGE}: ${CHANNELS[channel]}` },
      { text: count(unanswered), what: `zonder antwoord, ${CHANNELS[channel]}`, parameters: { channel }, state: 'UNANSWERED', title: `${SELECTIONS.UNANSWERED}: ${CHANNELS[channel]}` },
    ][index]));
    return cells;
  }));
};

const row = (message) => element('tr', {},
  element('th', { scope: 'row' }, topic(message)),
  element('td', { class: 'trend-moment' }, message.dueAt ? moment(message.dueAt) : '–'),
  element('td', { class: 'trend-moment' }, moment(message.occurredAt)), element('td', {}, CHANNELS[message.channel]),
  element('td', {}, message.department ? department(message.department) : 'KCC'),
  element('td', { class: 'trend-reference' }, reference(message)));

const showOldest = (view) => {
  byId('oldest-part').hidden = view.contacts.length === 0;
  say(byId('oldest-title'), view.count > view.contacts.length ? `De ${count(view.contacts.length)} oudste van ${count(view.count)}` : 'De oudste eerst');
  fill(byId('oldest'), view.contacts.map(row));
};

openPage(async (parameters) => {
  const query = new URLSearchParams(parameters);
  query.set('size', MOST);
  const [view] = await Promise.all([ask('/kpi/v1/kpi/unanswered', query), signedIn]); // who may read a story is known then
  return () => {
    showEmpty(view.messages === 0, 'e-mails of formulieren');
    showTotal(view);
    showOldest(view);
    return view;
  };
});
