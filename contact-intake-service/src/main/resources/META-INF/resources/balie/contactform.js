// The form of one conversation on the screen: shows it, and writes into it what is typed.
import { byId, element, say } from '/theme/dom.js';
import { everyMunicipality, municipality } from '/theme/municipality.js';
import { knowledge, topicOptions } from './knowledge.js';
import { KINDS, personOf } from './person.js';
import { TopicSuggestions } from './suggestions.js';
import { EXCLUSIONS, OUTCOMES, SPOKEN_EXCLUSIONS } from './words.js';

const form = byId('contact-form');
const FIELDS = ['reason', 'department', 'note', 'exclusion'];
const PLACES = { outcome: 'outcomes' };

const option = (value, text) => element('option', { value }, text);

const focusOf = (field) => (field === 'outcome' ? form.querySelector('[name="outcome"]') : byId(field));

export class ContactForm {
  #conversation;
  #changed;
  #suggestions;
  #likely = {};

  /** @param changed called with what changed: `who`, `topic`, `outcome` or `text` */
  constructor(changed) {
    this.#changed = changed;
    this.#suggestions = new TopicSuggestions((topic, question) => this.#take(topic, question), (topic, elsewhere) => {
      this.#likely = { topic, elsewhere };
      this.#changed('topic');
    });
    form.querySelectorAll('[name="channel"]').forEach((radio) => radio.addEventListener('change', () => {
      this.#conversation.channel = radio.value;
      this.#changed('outcome');
    }));
    form.querySelectorAll('[name="outcome"]').forEach((radio) => radio.addEventListener('change', () => this.choose(radio.value)));
    byId('text').addEventListener('input', ({ target }) => this.#write('text', target.value, 'text'));
    byId('topic').addEventListener('change', ({ target }) => this.#write('topic', target.value, 'topic'));
    FIELDS.forEach((field) => byId(field).addEventListener('input', ({ target }) => this.#write(field, target.value, 'outcome')));
    byId('who').addEventListener('input', () => this.#readWho(false));
    byId('who').addEventListener('change', () => this.#readWho(true));
    byId('who-clear').addEventListener('click', () => {
      this.#conversation.bsn = null;
      this.#showWho();
      byId('who').focus();
      this.#changed('who');
    });
    byId('municipality').addEventListener('change', ({ target }) => target.value && municipality.choose(target.value));
  }

  /** Once it is known what there is to choose from. */
  fill() {
    byId('topic').append(...topicOptions());
    byId('department').append(...knowledge.departments.map(({ code, name }) => option(code, name)));
    byId('reason').append(...knowledge.reasons.map(({ code, label }) => option(code, label)));
    byId('exclusion').append(...SPOKEN_EXCLUSIONS.map((code) => option(code, EXCLUSIONS[code])));
    byId('municipality').append(option('', 'Kies een gemeente'), ...everyMunicipality().map(([code, name]) => option(code, name)));
  }

  /** Settles when a topic that was taken before it was there has come. */
  get topicTaken() {
    return this.#suggestions.taken;
  }

  /** The topic of the question, or the likeliest one while none is chosen. */
  get topic() {
    return this.#conversation.question.topic || this.#likely.topic;
  }

  /** The organisation that the question belongs to, when it is not ours. */
  get elsewhere() {
    return this.#likely.elsewhere;
  }

  show(conversation) {
    this.#conversation = conversation;
    this.#suggestions.begin(conversation.question);
    this.#likely = {};
    this.complain([]);
    byId('municipality-field').hidden = Boolean(municipality.one);
    form.querySelector(`[name="channel"][value="${conversation.channel}"]`).checked = true;
    this.#showWho();
    this.#showQuestions();
    const { question } = conversation;
    byId('text').value = question.text;
    byId('topic').value = question.topic;
    FIELDS.forEach((field) => { byId(field).value = question[field]; });
    form.querySelectorAll('[name="outcome"]').forEach((radio) => { radio.checked = radio.value === question.outcome; });
    this.#showOutcome();
  }

  /** The outcome of the question in work; a hand-over and what does not count ask why. */
  choose(outcome) {
    const { question } = this.#conversation;
    question.outcome = outcome;
    if (outcome === 'HANDOVER' && !question.reason) {
      question.reason = knowledge.topic(question.topic)?.directlyAnswerable === false ? 'NOT_AUTHORISED' : 'COMPLEX';
    }
    if (outcome === 'EXCLUDED' && !question.exclusion) {
      [question.exclusion] = SPOKEN_EXCLUSIONS;
    }
    FIELDS.forEach((field) => { byId(field).value = question[field]; });
    const radio = form.querySelector(`[name="outcome"][value="${outcome}"]`);
    radio.checked = true;
    this.#showOutcome();
    this.#showQuestions();
    this.#changed('outcome');
  }

  /** By key: the cursor goes where there is still something to say. */
  chooseByKey(outcome) {
    this.choose(outcome);
    (outcome === 'HANDOVER' ? byId('reason') : outcome === 'EXCLUDED' ? byId('exclusion')
      : form.querySelector(`[name="outcome"][value="${outcome}"]`)).focus();
  }

  handOverForWantOfKnowledge() {
    this.#conversation.question.reason = 'NO_KNOWLEDGE';
    if (this.topic) {
      this.setTopic(this.topic);
    }
    this.choose('HANDOVER');
    byId('note').focus();
  }

  setTopic(topic) {
    byId('topic').value = topic;
    this.#write('topic', topic, 'topic');
  }

  /** @param complaints pairs of a field and a sentence; the first one gets the cursor */
  complain(complaints) {
    form.querySelectorAll('.kcc-field__error').forEach((place) => say(place, ''));
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
    complaints.forEach(([field, text]) => {
      say(byId(`${field}-error`), text);
      byId(PLACES[field] ?? field).setAttribute('aria-invalid', 'true');
    });
    if (complaints.length) {
      focusOf(complaints[0][0]).focus();
    }
  }

  #take(topic, question) {
    if (question !== this.#conversation.question) { // it came late: another question is in work
      question.topic ||= topic ?? '';
      return;
    }
    if (topic) {
      this.setTopic(topic);
    }
    if (document.activeElement === byId('text')) {
      (form.querySelector('[name="outcome"]:checked') ?? form.querySelector('[name="outcome"]')).focus();
    }
  }

  #write(field, value, what) {
    this.#conversation.question[field] = value;
    this.#showQuestions();
    this.#changed(what);
  }

  /** @param whole whether no more is typed: nine digits after a nought may be the begin of a telephone number */
  #readWho(whole) {
    const typed = byId('who').value;
    const person = personOf(typed);
    if (person?.type === 'BSN' && (whole || !person.value.startsWith('0'))) {
      this.#conversation.bsn = person.value;
      this.#conversation.who = '';
    } else {
      this.#conversation.who = person?.type === 'BSN' ? '' : typed;
      if (typed) {
        this.#conversation.bsn = null;
      }
    }
    this.#showKind();
    if (this.#conversation.bsn) {
      this.#showWho();
    }
    this.#changed('who');
  }

  #showWho() {
    const { bsn, who } = this.#conversation;
    const field = byId('who');
    const had = document.activeElement === field;
    field.hidden = Boolean(bsn);
    if (field.value !== who) {
      field.value = who;
    }
    byId('who-hidden').hidden = !bsn;
    byId('who-clear').hidden = !bsn;
    say(byId('who-hidden'), bsn ? 'BSN, verborgen' : '');
    if (bsn && had) {
      byId('text').focus();
    }
    this.#showKind();
  }

  #showKind() {
    const { bsn, who, person } = this.#conversation;
    say(byId('who-kind'), bsn ? 'Burgerservicenummer: wij bewaren en tonen het niet.' : who.trim() && person ? KINDS[person.type]
      : this.#conversation.askAgain ? 'Hier stond een BSN. Dat bewaren wij niet: vraag het opnieuw.' : '');
  }

  #showQuestions() {
    const { questions, at } = this.#conversation;
    const place = byId('questions');
    place.hidden = questions.length < 2;
    say(byId('text-label'), questions.length < 2 ? 'Vraag' : `Vraag ${at + 1} van ${questions.length}`);
    place.replaceChildren(...questions.map((question, index) => {
      const words = question.text.trim() || (question.topic ? knowledge.name(question.topic) : 'Nieuwe vraag');
      const outcome = question.outcome === null ? 'nog geen uitkomst' : question.outcome === 'EXCLUDED' ? EXCLUSIONS[question.exclusion]
        : OUTCOMES[question.outcome] ?? 'volgt het besluit';
      const button = element('button', { type: 'button', 'aria-current': index === at ? 'true' : null }, words, element('span', { class: 'kcc-soft' }, ` · ${outcome}`));
      button.addEventListener('click', () => this.#go(index));
      const remove = element('button', { type: 'button', class: 'desk-remove', 'aria-label': `Vraag ${index + 1} weghalen` }, '✕');
      remove.addEventListener('click', () => {
        this.#conversation.remove(index);
        this.#go(this.#conversation.at);
      });
      return element('li', {}, button, remove);
    }));
  }

  #go(index) {
    this.#conversation.at = index;
    this.show(this.#conversation);
    byId('text').focus();
    this.#changed('topic');
  }

  #showOutcome() {
    const { outcome } = this.#conversation.question;
    byId('handover').hidden = outcome !== 'HANDOVER';
    byId('exclusion-field').hidden = outcome !== 'EXCLUDED';
  }
}
