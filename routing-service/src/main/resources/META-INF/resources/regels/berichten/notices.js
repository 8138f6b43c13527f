// What citizens are told when an answer comes later: the setting for all topics of the municipality that is chosen for the
// whole site, and those of topics that have one of their own.
import { ask } from '/theme/ask.js';
import { DialogForm } from '/theme/dialogform.js';
import { byId, element, say } from '/theme/dom.js';
import { onKey } from '/theme/keys.js';
import { municipality, municipalityName, offerAllThereAre, onMunicipality } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { moment } from '/theme/words.js';

const EXAMPLE = { kenmerk: 'K7Q2-9XMD-4TFB', onderwerp: 'Grofvuil', eerst: 'dinsdag 1 december om 17.00 uur', nieuw: 'donderdag 3 december om 17.00 uur' };
const topics = new Map(); // names by code
let notices = null;
let asking = 0;
let editing = null; // the setting that is in the dialog

const number = (count, one, more) => `${count} ${count === 1 ? one : more}`;
const before = ({ hoursBefore }) => `${number(hoursBefore, 'uur', 'uur')} tevoren`;
const later = ({ workingDays }) => `${number(workingDays, 'werkdag', 'werkdagen')} later`;
const who = ({ changedBy, changedAt }) => (changedBy ? `Gewijzigd door ${changedBy} op ${moment(changedAt)}` : 'Nog niet gewijzigd.');
const complain = (text) => {
  byId('problem').hidden = !text;
  say(byId('problem'), text);
};

const url = (topic) => `/routing/v1/delay-notices${topic ? `/${topic}` : ''}?municipality=${municipality.one}`;

const form = new DialogForm('notice', (values) => ({ ...values, version: editing.version }), () => {
  byId('saved').hidden = false;
  say(byId('saved'), 'Het bericht is opgeslagen en geldt vanaf nu.');
  load();
});

const preview = () => say(byId('preview'), form.fields.text.value.replace(/\{(\w+)\}/g, (all, name) => EXAMPLE[name] ?? all));

const edit = (opener, notice, topic) => {
  editing = notice;
  byId('saved').hidden = true;
  form.open(opener, topic ? `Bericht bij ${topics.get(topic) ?? topic}` : 'Bericht voor alle onderwerpen', url(topic), 'PUT', notice);
  preview();
};

const row = (notice) => {
  const name = topics.get(notice.topic) ?? notice.topic;
  const change = element('button', { type: 'button', class: 'kcc-button kcc-button--small kcc-button--secondary', 'aria-label': `${name} wijzigen` }, 'Wijzigen');
  change.addEventListener('click', () => edit(change, notice, notice.topic));
  return element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, notice.enabled ? 'aan' : 'uit'),
    element('td', {}, before(notice)), element('td', {}, later(notice)), element('td', {}, notice.changedBy), element('td', {}, change));
};

const show = () => {
  byId('choose').hidden = Boolean(municipality.one);
  document.querySelectorAll('[data-settings]').forEach((part) => { part.hidden = !notices; });
  if (!notices) {
    return;
  }
  const { usual, topics: own } = notices;
  say(byId('usual-title'), `Voor alle onderwerpen van ${municipalityName(notices.municipality)}`);
  say(byId('usual-what'), usual.enabled ? `Aan: inwoners krijgen ${before(usual)} bericht. Het nieuwe moment is ${later(usual)}.`
    : 'Uit: inwoners krijgen geen bericht, behalve bij de onderwerpen hieronder.');
  say(byId('usual-text'), usual.text);
  say(byId('usual-who'), who(usual));
  byId('own').replaceChildren(...own.map(row));
  byId('own-table').hidden = own.length === 0;
  byId('own-none').hidden = own.length > 0;
  byId('topic').replaceChildren(element('option', { value: '' }, 'Kies een onderwerp'),
    ...[...topics].filter(([code]) => !own.some(({ topic }) => topic === code)).map(([value, name]) => element('option', { value }, name)));
};

const load = async () => {
  const mine = ++asking;
  const where = municipality.one;
  try {
    const loaded = where ? await ask('/routing/v1/delay-notices', new URLSearchParams({ municipality: where })) : null;
    if (mine === asking) {
      notices = loaded;
      complain('');
    }
  } catch (refusal) {
    if (mine === asking) {
      notices = null;
      complain(refusal.problem?.detail ?? 'De berichten zijn nu niet op te vragen. Probeer het zo nog eens.');
    }
  }
  if (mine === asking) {
    show();
  }
};

const open = async () => {
  const user = await signedIn;
  try {
    const catalogue = await ask('/routing/v1/topics');
    catalogue.topics.sort((one, other) => one.name.localeCompare(other.name, 'nl')).forEach(({ code, name }) => topics.set(code, name));
  } catch {
    complain('De onderwerpen zijn nu niet op te vragen. Laad de pagina zo nog eens.');
    return;
  }
  await offerAllThereAre(user);
  await load();
};

byId('usual-change').addEventListener('click', () => edit(byId('usual-change'), notices.usual, null));
byId('add').addEventListener('submit', (event) => {
  event.preventDefault();
  const topic = byId('topic').value;
  if (topic) {
    edit(event.submitter ?? byId('topic'), { ...notices.usual, version: 0 }, topic);
  }
});
form.fields.text.addEventListener('input', preview);
onMunicipality(() => topics.size && load());
onKey('e', () => notices && byId('usual-change').click(), 'Het bericht voor alle onderwerpen wijzigen');
open();
