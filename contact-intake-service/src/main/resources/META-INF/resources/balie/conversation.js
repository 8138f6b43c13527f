// One conversation in work: who asks, by what channel, and the questions. Knows nothing of the screen.
import { newId } from './newid.js';
import { personOf } from './person.js';

const question = () => ({ text: '', topic: '', outcome: null, reason: '', department: '', note: '', exclusion: '' });

const written = ({ text, topic, outcome }) => Boolean(text.trim() || topic || outcome !== null);

export class Conversation {
  /** Also the key under which it is registered, so that it never is twice. */
  id;
  startedAt = new Date().toISOString();
  channel = 'PHONE';
  who = '';
  /** A citizen service number: here alone, never shown or kept. */
  bsn = null;
  /** whether a citizen service number was given before, and is gone */
  askAgain = false;
  /** the call that it came by, and when that rang */
  call = null;
  questions = [question()];
  at = 0;

  constructor(id = newId()) {
    this.id = id;
  }

  /** @param content what [content] gave */
  static of(id, content) {
    const conversation = new Conversation(id);
    conversation.questions = content.questions.map((kept) => ({ ...question(), ...kept }));
    ['startedAt', 'channel', 'who', 'call', 'at', 'askAgain'].forEach((field) => { conversation[field] = content[field]; });
    return conversation;
  }

  /** What may be kept: not the citizen service number. */
  get content() {
    const { startedAt, channel, call, questions, at } = this;
    const who = this.bsn || !this.person ? '' : this.who; // half a number may be half a citizen service number
    return { startedAt, channel, who, call, questions, at, askAgain: Boolean(this.bsn) || this.askAgain };
  }

  get question() {
    return this.questions[this.at];
  }

  /** Nothing was typed, not even what is never kept. */
  get isUntouched() {
    return this.isEmpty && !this.bsn;
  }

  /** There is nothing to keep. */
  get isEmpty() {
    return !this.who.trim() && !this.questions.some(written);
  }

  /** @returns null when nobody is named, or what was typed names nobody */
  get person() {
    return this.bsn ? { type: 'BSN', value: this.bsn } : personOf(this.who);
  }

  /** A fresh question, or the one that is still empty. */
  more() {
    if (written(this.questions.at(-1))) {
      this.questions.push(question());
    }
    this.at = this.questions.length - 1;
  }

  remove(at) {
    this.questions.splice(at, 1);
    if (!this.questions.length) {
      this.questions.push(question());
    }
    this.at = Math.min(this.at, this.questions.length - 1);
  }

  /** What is missing: pairs of a field and a sentence; the question it is about comes to the front. */
  complaints(municipality) {
    const found = [];
    if (!municipality) {
      found.push(['municipality', 'Kies de gemeente.']);
    }
    if (this.who.trim() && !this.person) {
      found.push(['who', 'Dit is geen telefoonnummer, e-mailadres, BSN of KvK-nummer. Verbeter het, of maak het leeg.']);
    }
    const wrong = this.#asked.find((each) => this.#complaint(each));
    if (wrong) {
      this.at = this.questions.indexOf(wrong);
      found.push(this.#complaint(wrong));
    }
    return found;
  }

  #complaint({ text, topic, outcome }) {
    return !text.trim() && !topic && outcome !== 'EXCLUDED' ? ['text', 'Schrijf in een paar woorden op wat de inwoner vraagt.']
      : outcome === null ? ['outcome', 'Kies de uitkomst.'] : null;
  }

  /** A last question without a word is none. */
  get #asked() {
    const asked = this.questions.filter(written);
    return asked.length ? asked : this.questions;
  }

  /** @param topicName a question without words of its own has those of its topic */
  registration(municipality, topicName, exclusionName) {
    return {
      municipality, channel: this.channel,
      ...(this.person ? { person: this.person } : {}),
      ...(this.call ? { encounter: this.call.callId } : {}),
      questions: this.#asked.map(({ text, topic, outcome, reason, department, note, exclusion }) => ({
        topic: topic || null,
        summary: text.trim() || (topic ? topicName(topic) : exclusionName(exclusion)),
        ...(outcome ? { outcome: outcome === 'EXCLUDED' ? exclusion : outcome } : {}),
        ...(outcome === 'HANDOVER' ? { handover: { reason, ...(department ? { department } : {}), ...(note.trim() ? { note: note.trim() } : {}) } } : {}),
      })),
    };
  }
}
