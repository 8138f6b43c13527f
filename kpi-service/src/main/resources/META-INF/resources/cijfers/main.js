// Wires the page: filters → figures → what stands first and what stands behind "Meer", and every figure → what is behind it.
import { ask } from '/theme/ask.js';
import { byId, say } from '/theme/dom.js';
import { today } from '/theme/period.js';
import { clock, count, days, hour, percent } from '/theme/words.js';
import { showAdvice } from './advice.js';
import { Again } from './again.js';
import { showAspects } from './aspects.js';
import { openContactsBehind } from './contacts.js';
import { Course, fetchCourse } from './course.js';
import { Direction } from './direction.js';
import { showWhenEmpty } from './empty.js';
import { Encounters } from './encounters.js';
import { showChannels, showHeadline, showStates } from './figures.js';
import { Live } from './live.js';
import { rememberMeer } from './meer.js';
import { figureFilters } from './figurefilters.js';
import { askOldest, showOldest } from './oldest.js';
import { askOutlook, hideOutlook, showOutlook } from './outlook.js';
import { gap, verdict } from './text.js';
import { Wall } from './wall.js';

const SLOWLY = 60_000; // what is beside the figure

const hide = (part) => { byId(part).hidden = true; };

const course = new Course();
const direction = new Direction();
const encounters = new Encounters();
const advice = new Again((parameters) => ask('/kpi/v1/kpi/advice', parameters), (answer) => showAdvice(answer, filters), () => hide('advice'));
const oldest = new Again((parameters) => askOldest(parameters, ended()), (answer) => showOldest(answer, ended()), () => hide('oldest'));
const outlook = new Again(askOutlook, showOutlook, hideOutlook);
const filters = figureFilters(() => follow());
openContactsBehind(filters);
const wall = new Wall(() => {
  keepAddress();
  latest && show(latest);
  showStatus();
});
let latest = null;
let first = true; // whether the next figures are the first of what was chosen

/** Whether the last day of the period is over. */
const ended = () => {
  const to = filters.parameters().get('to');
  return to !== null && to < today();
};

// --- What is looked at -------------------------------------------------------------------------------------------
const live = new Live({
  onFigures: (view) => {
    latest = view;
    if (first) {
      first = false;
      followBesides();
    }
    requestAnimationFrame(() => latest === view && show(view));
  },
  onState: () => showStatus(),
  onRefused: ({ status, problem }) => {
    const notice = byId('problem');
    notice.hidden = false;
    document.querySelector('.dash').classList.add('dash--refused');
    say(notice, status === 403 ? 'U mag deze cijfers niet zien. Log in als manager of beheerder.'
      : (problem.detail ?? 'Deze cijfers zijn niet op te vragen.'));
  },
});

/** In the address, so that a screen can be set up once; the filters are in it already. */
const keepAddress = () => {
  const address = new URL(location.href);
  address.searchParams.delete('wand');
  if (wall.isOn()) {
    address.searchParams.set('wand', '1');
  }
  history.replaceState(null, '', address);
};

const follow = () => {
  const chosen = filters.parameters();
  byId('problem').hidden = true;
  document.querySelector('.dash').classList.remove('dash--refused');
  byId('pause').hidden = ended();
  byId('again').hidden = !ended();
  say(byId('pause'), 'Pauzeren');
  chosen.set('groupBy', 'channel');
  stopBesides();
  first = true;
  live.follow(chosen, ended());
};

/** What is asked for apart, once the figures themselves are there. */
const followBesides = () => {
  refreshCourse();
  const every = ended() ? 0 : SLOWLY;
  direction.follow(filters.parameters()).then(showMoved).then(showWall);
  encounters.follow(filters.parameters(), ended()).then(showWall);
  advice.follow(filters.parameters(), every);
  oldest.follow(filters.parameters(), every);
  if (ended()) {
    outlook.stop();
    hideOutlook();
  } else {
    outlook.follow(filters.parameters(), every);
  }
};

const stopBesides = () => [encounters, advice, oldest, outlook].forEach((part) => part.stop());

const showMoved = () => {
  byId('moved').hidden = direction.words() === '';
  say(byId('moved'), direction.inShort());
};

const showWall = () => {
  if (latest && wall.isOn()) {
    wall.show(latest, filters.words(), direction.words(), (channel) => encounters.shortShare(channel));
  }
};

const show = (view) => {
  showHeadline(view);
  direction.show(view.total);
  showMoved();
  showWall();
  showStates(view);
  showAspects(view);
  showChannels(view, filters.get('channel'));
  encounters.showShares();
  say(byId('days'), days(view.from, view.to));
  say(byId('definition'), `Definitie ${view.definition}.`);
  document.title = `${view.total.fcr === null ? 'Geen gegevens' : percent(view.total.fcr)} – In één keer goed`;
  showWhenEmpty(view.total.registered === 0);
  courseSoon();
  announceSoon();
};

const STATUS = {
  connecting: () => 'Verbinding maken…',
  live: () => 'Live',
  ended: () => `Afgesloten periode: ${latest ? days(latest.from, latest.to) : ''}`,
  behind: () => `Cijfers lopen achter, stand van ${clock(live.asOf)}`,
  paused: () => (live.asOf ? `Gepauzeerd, stand van ${clock(live.asOf)}` : 'Gepauzeerd'),
  refused: () => 'Geen toegang',
  disconnected: () => `Geen verbinding sinds ${hour(live.lostAt)}${live.asOf ? `, cijfers van ${hour(live.asOf)}` : ''}`,
};

const showStatus = () => {
  const state = live.isBehind() ? 'behind' : live.state;
  const old = ['behind', 'disconnected'].includes(state);
  byId('status').dataset.state = state;
  say(byId('status-text'), STATUS[state]());
  document.querySelector('.dash').classList.toggle('dash--stale', old);
  wall.status(state, state === 'live' ? `Live, stand van ${clock(live.asOf)}` : STATUS[state](), old);
};
setInterval(showStatus, 5_000);

byId('pause').addEventListener('click', () => {
  if (live.state === 'paused') {
    live.resume();
    followBesides();
  } else {
    live.pause();
    stopBesides();
  }
  say(byId('pause'), live.state === 'paused' ? 'Hervatten' : 'Pauzeren');
});
byId('again').addEventListener('click', () => follow());

// --- The course: asked again when figures changed, at most every 5 seconds ---------------------------------------
let courseTimer = 0;
const courses = new Again(fetchCourse, (answer) => course.show(answer));

const refreshCourse = () => {
  clearTimeout(courseTimer);
  courseTimer = 0;
  courses.follow(filters.parameters(), 0);
};

const courseSoon = () => {
  courseTimer ||= setTimeout(refreshCourse, 5_000);
};

// --- For those who listen: what changed, in one sentence, at most every 15 seconds --------------------------------
let announceTimer = 0;
let announced = false;

const announceSoon = () => {
  announceTimer ||= setTimeout(() => {
    announceTimer = 0;
    const { total, target } = latest;
    say(byId('announcement'), total.fcr === null ? 'Geen gegevens.'
      : `${percent(total.fcr)} in één keer goed, ${gap(total, target)}, bij ${count(total.decided)} vragen. ${verdict(total).tag}.`);
  }, announced ? 15_000 : 1_000);
  announced = true;
};

rememberMeer();
await filters.fill();
if (Wall.isAsked()) {
  wall.enter();
}
follow();
