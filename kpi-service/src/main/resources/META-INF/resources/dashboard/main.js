// Wires the page: filters → stream → figures, and every figure → the contacts behind it.
import { byId, element, say } from './dom.js';
import { Contacts } from './contacts.js';
import { Course, fetchCourse } from './course.js';
import { showChannels, showHeadline, showStates } from './figures.js';
import { Live } from './live.js';
import { CHANNELS, ago, clock, count, days, gap, percent, verdict } from './text.js';

const form = byId('filters');
const course = new Course();
const contacts = new Contacts();
let latest = null;

// --- Filters, kept in the address so that a screen can be set up once -------------------------------------------
const NAMES = ['window', 'channel', 'municipality'];

const filter = () => {
  const chosen = new URLSearchParams();
  for (const name of NAMES) {
    const value = new FormData(form).get(name);
    if (value) {
      chosen.set(name, value);
    }
  }
  return chosen;
};

const fillSelect = (name, options) => form.elements[name].append(
  ...Object.entries(options).map(([value, text]) => element('option', { value }, text)));

const restore = () => {
  const address = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const field = form.elements[name];
    const known = field instanceof RadioNodeList ? [...field].map((radio) => radio.value) : [...field.options].map((option) => option.value);
    if (known.includes(address.get(name))) {
      field.value = address.get(name);
    }
  }
};

const fillMunicipalities = async () => {
  const response = await fetch('/v1/kpi?window=all&groupBy=municipality', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    return;
  }
  const codes = (await response.json()).groups.map((group) => group.key);
  if (codes.length > 1) {
    fillSelect('municipality', Object.fromEntries(codes.map((code) => [code, code])));
    byId('municipality-filter').hidden = false;
  }
};

// --- Live --------------------------------------------------------------------------------------------------------
const live = new Live({
  onFigures: (view) => {
    latest = view;
    requestAnimationFrame(() => latest === view && show(view));
  },
  onState: () => showStatus(),
  onRefused: (status, problem) => {
    if (status === 401) {
      location.reload(); // the session has ended: the login page comes by itself
      return;
    }
    const notice = byId('problem');
    notice.hidden = false;
    document.querySelector('.dash').classList.add('dash--refused');
    say(notice, status === 403 ? 'U mag deze cijfers niet zien. Log in als manager of beheerder.'
      : (problem.detail ?? 'Deze cijfers zijn niet op te vragen.'));
  },
});

const follow = () => {
  const chosen = filter();
  history.replaceState(null, '', chosen.toString() === 'window=today' ? location.pathname : `?${chosen}`);
  byId('problem').hidden = true;
  document.querySelector('.dash').classList.remove('dash--refused');
  chosen.set('groupBy', 'channel');
  live.open(`/v1/kpi/stream?${chosen}`);
  refreshCourse();
};

const show = (view) => {
  showHeadline(view);
  showStates(view);
  showChannels(view, filter().get('channel'));
  say(byId('days'), days(view.from, view.to));
  say(byId('definition'), view.definition);
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
};
setInterval(() => live.state === 'live' && showStatus(), 1_000);

byId('pause').addEventListener('click', () => {
  if (live.state === 'paused') {
    live.resume();
    refreshCourse();
  } else {
    live.pause();
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
    const answer = await fetchCourse(filter());
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

// --- Every figure opens its contacts -------------------------------------------------------------------------------
document.addEventListener('click', (event) => {
  const figure = event.target.closest('[data-contacts]');
  if (figure) {
    const { parameters, title } = JSON.parse(figure.dataset.contacts);
    const query = filter();
    if (parameters.from) {
      query.delete('window');
    }
    Object.entries(parameters).forEach(([name, value]) => query.set(name, value));
    contacts.open(figure, title, query);
  }
});

fillSelect('channel', CHANNELS);
form.addEventListener('change', () => {
  say(byId('pause'), 'Pauzeren');
  follow();
});
form.addEventListener('submit', (event) => event.preventDefault());
try {
  await fillMunicipalities();
} catch {
  // Without the list there is no filter; the figures come all the same.
}
restore();
follow();
