// The page on which an agent logs calls and visits.
import { Refused, request } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { onKey, tellOfKey } from '/theme/keys.js';
import { municipality, onMunicipality } from '/theme/municipality.js';
import { onCalls } from './calls.js';
import { ContactForm } from './contactform.js';
import { Conversation } from './conversation.js';
import { Drafts } from './drafts.js';
import { findEarlier, showEarlier, showHelp, showPreview } from './helpside.js';
import { knowledge } from './knowledge.js';
import { municipalitiesOffered } from './municipalities.js';
import { complaint } from '/theme/panel.js';
import { showSaved, undoLast } from './saved.js';
import { EXCLUSIONS } from './words.js';

const OUTCOME_KEYS = ['', 'ANSWERED', 'ANSWERED_AFTER_CONSULT', 'REFERRED', 'WARM_SETTLED', 'CITIZEN_RETURNS', 'HANDOVER', 'EXCLUDED'];
const WAIT_FOR_DECISION = 2;
const WAIT_FOR_TOPIC = 1_500;
const AGAIN = 2_000;
const LOOK_UP_AFTER = 500;
const UNTOUCHED = 120_000;

const drafts = new Drafts((told) => say(byId('draft'), told));
const form = new ContactForm(changed);
const open = [];
const earlier = new Map(); // of a conversation, the contacts of its person
let current = null;
let sending = false;
let looking = 0;

function changed(what) {
  drafts.save(current);
  if (what === 'topic') {
    help();
  }
  if (what === 'topic' || what === 'who') {
    showEarlier(earlier.get(current.id), current.question.topic, (topic) => form.setTopic(topic));
  }
  if (what === 'topic' || what === 'outcome') {
    preview();
  }
  if (what === 'who') {
    lookUpSoon();
  }
  showTabs();
}

const help = () => showHelp({ topic: form.topic, chosen: Boolean(current.question.topic), elsewhere: form.elsewhere }, () => form.handOverForWantOfKnowledge());

const preview = () => {
  const { topic } = form;
  const { outcome, department } = current.question;
  const one = municipality.one;
  if (one) {
    showPreview({ municipality: one, channel: current.channel, ...(topic ? { topic } : {}), ...(outcome && outcome !== 'EXCLUDED' ? { outcome } : {}),
      ...(outcome === 'HANDOVER' && department ? { department } : {}) });
  }
};

/** When the one who asks is known, and no longer being typed. */
const lookUpSoon = () => {
  clearTimeout(looking);
  const conversation = current;
  const { person } = conversation;
  earlier.delete(conversation.id);
  if (!person) {
    return;
  }
  looking = setTimeout(async () => {
    const contacts = await findEarlier(person).catch(() => null); // logging goes on without
    if (contacts && conversation.person?.value === person.value) {
      earlier.set(conversation.id, contacts);
      if (conversation === current) {
        showEarlier(contacts, conversation.question.topic, (topic) => form.setTopic(topic));
      }
    }
  }, LOOK_UP_AFTER);
};

const show = (conversation) => {
  current = conversation;
  form.show(conversation);
  say(byId('draft'), '');
  help();
  showEarlier(earlier.get(conversation.id), conversation.question.topic, (topic) => form.setTopic(topic));
  preview();
  showTabs();
  byId('text').focus();
};

const title = (conversation) => conversation.questions.map(({ text, topic }) => text.trim() || (topic ? knowledge.name(topic) : '')).find(Boolean)
  ?? (conversation.call ? ['Gesprek', conversation.call.known ? 'belde eerder' : null, conversation.call.openContacts ? 'heeft open vragen' : null].filter(Boolean).join(', ') : 'Nieuw');

const showTabs = () => {
  byId('tabs').hidden = open.length < 2;
  byId('tabs').replaceChildren(...open.map((conversation) => {
    const button = element('button', { type: 'button', 'aria-current': conversation === current ? 'true' : null, 'data-ringing': conversation.call?.rings ? '' : null },
      conversation.call?.rings ? element('span', {}, '● gaat over: ') : '', title(conversation).slice(0, 50));
    button.addEventListener('click', () => show(conversation));
    return button;
  }));
};

const begin = (conversation = new Conversation()) => {
  drafts.begin(conversation);
  open.push(conversation);
  return conversation;
};

const close = (conversation) => {
  open.splice(open.indexOf(conversation), 1);
  earlier.delete(conversation.id);
  drafts.drop(conversation);
};

/** A call that nobody here took up. */
const forget = (conversation) => {
  if (conversation.isUntouched && conversation !== current && open.includes(conversation)) {
    close(conversation);
    showTabs();
  }
};

/** Until it is there: the same each time, and the key of the conversation sees to it that it is there once. */
const register = async (conversation) => {
  const body = JSON.stringify(conversation.registration(municipality.one, (code) => knowledge.name(code), (code) => EXCLUSIONS[code]));
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': conversation.id, Prefer: `wait=${WAIT_FOR_DECISION}` };
  for (;;) {
    const response = await request('/intake/v1/contacts', { method: 'POST', headers, body }).catch(() => null);
    if (response && response.status < 500) {
      return response;
    }
    fail('Het systeem is even weg. Uw tekst staat hier nog; wij proberen het vanzelf opnieuw.');
    await new Promise((resolve) => { setTimeout(resolve, AGAIN); });
  }
};

const fail = (text) => {
  say(byId('failed'), text);
  byId('failed').hidden = !text;
};

const save = async () => {
  const conversation = current;
  await Promise.race([form.topicTaken, new Promise((resolve) => { setTimeout(resolve, WAIT_FOR_TOPIC); })]);
  const complaints = conversation.complaints(municipality.one);
  if (complaints.length) {
    form.show(conversation);
    form.complain(complaints);
    return;
  }
  if (sending) {
    return;
  }
  sending = true;
  byId('save').setAttribute('aria-disabled', 'true');
  try {
    const response = await register(conversation);
    const answer = await response.json();
    if (!response.ok) {
      throw new Refused(response.status, answer);
    }
    fail('');
    close(conversation);
    showSaved(answer.contacts);
    if (conversation === current) { // else somebody is typing in another one already
      show(open.find(({ call }) => !call?.rings) ?? begin());
    }
    showTabs();
  } catch (refusal) {
    fail(complaint(refusal));
  } finally {
    sending = false;
    byId('save').removeAttribute('aria-disabled');
  }
};

byId('contact-form').addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
byId('more').addEventListener('click', () => {
  current.more();
  show(current);
});

OUTCOME_KEYS.forEach((outcome, digit) => {
  onKey(String(digit), () => form.chooseByKey(outcome));
  onKey(`Ctrl+${digit}`, () => form.chooseByKey(outcome));
});
tellOfKey('1 tot 7', 'De uitkomst kiezen; in een tekstveld met Ctrl erbij');
onKey('Ctrl+Enter', save, 'Vastleggen');
onKey('Alt+N', () => byId('more').click(), 'Nog een vraag in dit gesprek');
onKey('Alt+W', () => byId('who').focus(), 'Naar wie er vraagt');
onKey('Alt+V', () => byId('text').focus(), 'Naar de vraag');
onKey('Alt+O', () => byId('topic').focus(), 'Naar het onderwerp');
onKey('Alt+T', () => byId('contact-form').querySelector('[value="PHONE"]').click(), 'Kanaal: telefoon');
onKey('Alt+B', () => byId('contact-form').querySelector('[value="COUNTER"]').click(), 'Kanaal: balie');
onKey('Alt+Z', undoLast, 'Het laatste ongedaan maken, een minuut lang');
onKey('Alt+G', () => show(open[(open.indexOf(current) + 1) % open.length]), 'Naar het volgende gesprek');
onKey('K', () => byId('missing')?.click(), 'De tekst zegt het niet: overdragen');
onKey('S', () => byId('same')?.click(), 'Het gaat over hetzelfde als eerder');

setInterval(() => {
  const seconds = Math.max(0, Math.floor((Date.now() - new Date(current?.startedAt ?? Date.now())) / 1000));
  say(byId('clock'), `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`);
}, 1000);

const first = begin();
show(first);
await municipalitiesOffered;
await knowledge.load().catch(() => fail('Onderwerpen en afdelingen zijn nu niet op te halen. Laad de pagina zo nog eens.'));
form.fill();
const followMunicipality = async () => {
  byId('municipality-field').hidden = Boolean(municipality.one);
  await knowledge.loadTexts().catch(() => {}); // the desk works without
  changed('topic');
};
onMunicipality(followMunicipality);
open.push(...await drafts.load().catch(() => []));
await followMunicipality();
if (first.isUntouched && open.length > 1) { // what was begun before goes on
  close(first);
  show(open.at(-1));
}
onCalls((call) => {
  const known = open.find((conversation) => conversation.call?.callId === call.callId);
  if (!known) {
    const conversation = begin();
    conversation.call = { ...call, rings: true };
    showTabs();
  }
}, (callId) => {
  const conversation = open.find(({ call }) => call?.callId === callId);
  if (conversation) {
    conversation.call.rings = false;
    showTabs();
    setTimeout(() => forget(conversation), UNTOUCHED); // somebody else took it
  }
});
