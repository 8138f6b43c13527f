// Wires the page: filters → stream → figures, and every figure → the contacts behind it.
import { byId, say } from '/theme/dom.js';
import { ago, clock, count, days, moment, percent } from '/theme/words.js';
import { showAspects } from './aspects.js';
import { openContactsBehind } from './contacts.js';
import { Course, fetchCourse } from './course.js';
import { Direction } from './direction.js';
import { Encounters } from './encounters.js';
import { showChannels, showHeadline, showStates } from './figures.js';
import { Live } from './live.js';
import { figureFilters } from './figurefilters.js';
import { gap, verdict } from './text.js';
import { Wall } from './wall.js';

const course = new Course();
const direction = new Direction();
const encounters = new Encounters();
const filters = figureFilters(() => {
  say(byId('pause'), 'Pauzeren');
  follow();
});
openContactsBehind(filters);
const wall = new Wall(() => {
  keepAddress();
  latest && show(latest);
  showStatus();
});
let latest = null;

// --- Live --------------------------------------------------------------------------------------------------------
const live = new Live({
  onFigures: (view) => {
    latest = view;
    requestAnimationFrame(() => latest === view && show(view));
  },
  onState: () => showStatus(),
  onRefused: (status, problem) => {
    const notice = byId('problem');
    notice.hidden = false;
    document.querySelector('.dash').classList.add('dash--refused');
    say(notice, status === 403 ? 'U mag deze cijfers niet zien. Log in als manager of beheerder.'
      : (problem.detail ?? 'Deze cijfers zijn niet op te vragen.'));
  },
});

/** In the address, so that a screen can be set up once. */
const keepAddress = () => {
  const kept = filters.parameters();
  if (wall.isOn()) {
    const theme = new URLSearchParams(location.search).get('thema');
    kept.set('wand', '1');
    theme && kept.set('thema', theme);
  }
  history.replaceState(null, '', kept.toString() === 'window=today' ? location.pathname : `?${kept}`);
};

const follow = () => {
  keepAddress();
  const chosen = filters.parameters();
  byId('problem').hidden = true;
  document.querySelector('.dash').classList.remove('dash--refused');
  direction.follow(filters.parameters());
  chosen.set('groupBy', 'channel');
  live.open(`/kpi/v1/kpi/stream?${chosen}`);
  refreshCourse();
  encounters.follow(filters.parameters());
};

const show = (view) => {
  showHeadline(view);
  direction.show(view.total);
  if (wall.isOn()) {
    wall.show(view, filters.words(), direction.words(), (channel) => encounters.shortShare(channel));
  }
  showStates(view);
  showAspects(view);
  showChannels(view, filters.get('channel'));
  encounters.showShares();
  say(byId('days'), days(view.from, view.to));
  say(byId('definition'), `(definitie ${view.definition})`);
  document.title = `${view.total.fcr === null ? 'Geen gegevens' : percent(view.total.fcr)} – In één keer goed`;
  courseSoon();
  announceSoon();
};

const STATUS = {
  connecting: () => 'Verbinding maken…',
  live: () => `Live, bijgewerkt ${ago(live.secondsSince())}`,
  behind: () => `Cijfers lopen achter, stand van ${clock(live.asOf)}`,
  paused: () => (latest ? `Gepauzeerd, stand van ${clock(live.asOf)}` : 'Gepauzeerd'),
  refused: () => 'Geen toegang',
  disconnected: () => (live.asOf ? `Geen verbinding, stand van ${clock(live.asOf)}` : 'Geen verbinding'),
};

const showStatus = () => {
  const state = live.state === 'live' && live.isBehind() ? 'behind' : live.state;
  byId('status').dataset.state = state;
  say(byId('status-text'), STATUS[state]());
  wall.status(state, state === 'live' ? `Live, stand van ${clock(live.asOf)}` : STATUS[state]());
};
setInterval(() => live.state === 'live' && showStatus(), 1_000);

byId('pause').addEventListener('click', () => {
  if (live.state === 'paused') {
    live.resume();
    refreshCourse();
    encounters.follow(filters.parameters());
  } else {
    live.pause();
    encounters.stop();
  }
  say(byId('pause'), live.state === 'paused' ? 'Hervatten' : 'Pauzeren');
});

// --- The course: asked again when figures changed, at most every 5 seconds ---------------------------------------
let courseTimer = 0;
let asking = 0;

const refreshCourse = async () => {
  clearTimeout(courseTimer);
  courseTimer = 0;
  const mine = ++asking;
  try {
    const answer = await fetchCourse(filters.parameters());
    if (mine === asking) {
      course.show(answer);
    }
  } catch {
    // The stream tells the reader about a lost connection; the next change asks again.
  }
};

const courseSoon = () => {
  courseTimer ||= setTimeout(refreshCourse, 5_000);
};

// --- For those who listen: what changed, in one sentence, at most every 15 seconds --------------------------------
let announceTimer = 0;

const announceSoon = () => {
  announceTimer ||= setTimeout(() => {
    announceTimer = 0;
    const { total, target } = latest;
    say(byId('announcement'), total.fcr === null ? 'Geen gegevens.'
      : `${percent(total.fcr)} goed, ${gap(total, target)}, bij ${count(total.decided)} vragen. ${verdict(total).tag}.`);
  }, announced ? 15_000 : 1_000);
  announced = true;
};
let announced = false;

// --- On paper ------------------------------------------------------------------------------------------
addEventListener('beforeprint', () => {
  document.querySelectorAll('main details:not([open])').forEach((part) => {
    part.open = true;
    addEventListener('afterprint', () => (part.open = false), { once: true });
  });
  say(byId('printed'), [byId('days').textContent, ...filters.words(),
    `stand van ${live.asOf ? moment(live.asOf) : 'onbekend'}`, `afgedrukt op ${moment(new Date())}`].join(' · '));
});

await filters.fill();
if (Wall.isAsked()) {
  wall.enter();
}
follow();
