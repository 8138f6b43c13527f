// The page of calendars and terms: opening hours, the year, a term counted, and the terms.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { onKey } from '/theme/keys.js';
import { municipality, municipalityName, offerAllThereAre, onMunicipality } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { CHANNELS, moment } from '/theme/words.js';
import { Changes } from './changes.js';
import { forget, offerCounting } from './counting.js';
import { CalendarForm, options } from './form.js';
import { TermsForm } from './terms.js';
import { showYear } from './year.js';

const drafts = new Map(); // what was changed and not saved, by municipality
let shown = ''; // code
let touched = { calendar: false, terms: false };
let forms = null;

const tell = (id, text) => {
  byId(id).hidden = !text;
  say(byId(id), text);
};
const complain = (refusal) => tell('problem', refusal ? refusal.problem?.detail ?? 'De kalender is nu niet op te vragen. Probeer het zo nog eens.' : '');
const thisYear = () => Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric' }).format(new Date()));

const history = (id, versions) => byId(id).replaceChildren(...versions.map(({ version, changedAt, changedBy }) => element('li', {},
  changedBy ? `Versie ${version}, van ${changedBy} op ${moment(changedAt)}` : `Versie ${version}, van de installatie`)));

const year = () => showYear(shown, byId('year').value).catch(complain);

const showCalendar = async () => {
  if (shown && touched.calendar) {
    drafts.set(shown, forms.calendar.read());
  }
  shown = municipality.one;
  touched.calendar = false;
  forms.calendarChanges.close();
  const mine = shown;
  byId('openingstijden').inert = true; // until it is this municipality's, and not the one's before
  forget();
  ['openingstijden', 'jaar', 'rekenen'].forEach((id) => { byId(id).hidden = !shown; });
  byId('none').hidden = Boolean(shown);
  if (!shown) {
    return;
  }
  try {
    const calendar = await ask(`/routing/v1/calendars/${mine}`);
    if (mine !== shown) {
      return;
    }
    const draft = drafts.get(mine);
    forms.calendar.fill(draft ?? calendar);
    touched.calendar = Boolean(draft);
    byId('openingstijden').inert = false;
    say(byId('whose'), `${calendar.own ? `${municipalityName(mine)} heeft een eigen kalender.` : `${municipalityName(mine)} gebruikt de gewone kalender. Wie hem wijzigt, maakt een eigen kalender.`}${
      draft ? ' Hieronder staat wat u nog niet had opgeslagen.' : ''}`);
    history('calendar-history', calendar.history);
    complain(null);
    await year();
  } catch (refusal) {
    complain(refusal);
  }
};

const showTerms = async () => {
  const terms = await ask('/routing/v1/terms');
  forms.terms.fill(terms);
  touched.terms = false;
  history('terms-history', terms.history);
  byId('termijnen').hidden = false;
};

const saved = (what, again) => async (text, path) => {
  if (what === 'calendar') {
    drafts.delete(path.split('/').at(-1));
  }
  if (what === 'terms' || path === calendarPath()) { // else another municipality is shown by now
    touched[what] = false;
    await again().catch(complain);
  }
  tell('saved', text);
  byId('saved').scrollIntoView({ block: 'nearest' });
};

const outdated = (what, path) => async () => {
  const newest = await ask(path());
  forms[what].rebase(newest.version);
  history(`${what}-history`, newest.history);
};

const calendarPath = () => `/routing/v1/calendars/${shown}`;

const make = ({ topics, departments }) => {
  const named = (entries) => entries.map(({ code, name }) => [code, name]).sort((one, other) => one[1].localeCompare(other[1], 'nl'));
  options(byId('c-department'), '', named(departments), 'Balie');
  options(byId('c-channel'), '', Object.entries(CHANNELS), 'Elk kanaal');
  const touch = (what, changes) => () => {
    touched[what] = true;
    tell('saved', '');
    changes().close();
  };
  forms = { calendar: new CalendarForm(named(departments), touch('calendar', () => forms.calendarChanges)), terms: new TermsForm(named(topics), touch('terms', () => forms.termsChanges)) };
  forms.calendarChanges = new Changes('calendar', calendarPath, () => forms.calendar.read(), saved('calendar', showCalendar), outdated('calendar', calendarPath));
  forms.termsChanges = new Changes('terms', () => '/routing/v1/terms', () => forms.terms.read(), saved('terms', showTerms), outdated('terms', () => '/routing/v1/terms'));
  byId('calendar-form').addEventListener('input', touch('calendar', () => forms.calendarChanges));
  byId('terms-form').addEventListener('input', touch('terms', () => forms.termsChanges));
};

const open = async () => {
  const user = await signedIn;
  const now = thisYear();
  byId('year').replaceChildren(...[-1, 0, 1, 2, 3, 4].map((later) => element('option', { value: now + later }, String(now + later))));
  byId('year').value = now;
  byId('c-from').value = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' }).format(new Date()).replace(' ', 'T');
  try {
    make(await ask('/routing/v1/topics'));
    await offerAllThereAre(user);
    await Promise.all([showCalendar(), showTerms()]);
  } catch (refusal) {
    complain(refusal);
    return;
  }
  onMunicipality(showCalendar);
  if (location.hash) {
    byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
};

byId('year').addEventListener('change', year);
offerCounting(() => shown);
window.addEventListener('beforeunload', (event) => {
  if (touched.calendar || touched.terms || drafts.size) {
    event.preventDefault();
  }
});
onKey('w', () => byId('openingstijden').inert || byId('calendar-form').requestSubmit(), 'Wat verandert er aan de kalender?');
onKey('t', () => byId('c-amount').focus(), 'Een termijn uitrekenen');
open();
