// Topics that fit, under the field with the question. Enter takes the first, or the one that the arrows chose.
import { byId, element, say } from '/theme/dom.js';
import { knowledge, suggest } from './knowledge.js';

const PAUSE = 60;
const TOLD_AFTER = 1_000;
const SHORTEST = 3;

const percent = (certainty) => `${Math.round(100 * certainty)} %`;

export class TopicSuggestions {
  #field = byId('text');
  #list = byId('suggestions');
  #take;
  #likely;
  #found = [];
  #at = 0;
  #timer = 0;
  #telling = 0;
  #asked = '';
  #coming = Promise.resolve();
  #question = null;
  /** Settles when a topic that was taken ahead of its suggestion is there. */
  taken = Promise.resolve();

  /**
   * @param take called with the topic that was taken, null while it is still coming, and the question it is for
   * @param likely called with the likeliest topic and the organisation that a text belongs to, where there is one
   */
  constructor(take, likely) {
    this.#take = take;
    this.#likely = likely;
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(), PAUSE);
    });
    this.#field.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param question that is asked from now on */
  begin(question) {
    clearTimeout(this.#timer);
    this.#question = question;
    this.#asked = '';
    this.#show([]);
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.shiftKey || event.isComposing) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      this.taken = this.#takeBest();
    } else if (this.#found.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !this.#field.value.includes('\n')) {
      event.preventDefault();
      this.#at = (this.#at + (event.key === 'ArrowDown' ? 1 : this.#found.length - 1)) % this.#found.length;
      this.#mark();
    } else if (event.key === 'Escape' && this.#found.length) {
      this.#show([]);
    }
  }

  /** Whoever types faster than the answer comes gets the first one of what he typed. */
  async #takeBest() {
    clearTimeout(this.#timer);
    const wanted = this.#found[this.#at];
    const question = this.#question;
    if (wanted && this.#asked === this.#field.value.trim()) {
      this.#take(wanted.topic, question);
    } else {
      this.#take(null, question);
      const [best] = await this.#look();
      if (best) {
        this.#take(best.topic, question);
      }
    }
  }

  /** @returns what fits the text, once that is known */

  #look() {
    const text = this.#field.value.trim();
    if (text === this.#asked) {
      return this.#coming;
    }
    this.#asked = text;
    this.#coming = text.length < SHORTEST ? Promise.resolve([]) : suggest(text).then((answer) => {
      if (text === this.#asked) {
        this.#show(answer.suggestions);
        this.#likely(answer.suggestions[0]?.topic, answer.elsewhere);
      }
      return answer.suggestions;
    }).catch(() => []); // a topic can be chosen by hand
    if (text.length < SHORTEST) {
      this.#show([]);
    }
    return this.#coming;
  }

  #show(found) {
    this.#found = found;
    this.#at = 0;
    this.#list.replaceChildren(...found.map(({ topic, certainty }, at) => {
      const option = element('li', { role: 'option', id: `suggestion-${at}`, 'aria-selected': 'false' },
        element('span', {}, knowledge.name(topic)), element('span', { class: 'kcc-soft' }, percent(certainty)));
      option.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the cursor
      option.addEventListener('click', () => this.#take(topic, this.#question));
      return option;
    }));
    this.#mark();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => say(byId('suggestions-told'), this.#words()), TOLD_AFTER);
  }

  #words() {
    const [first, ...rest] = this.#found;
    return first ? `Onderwerp: ${knowledge.name(first.topic)}, ${percent(first.certainty)}. ${rest.length ? `Nog ${rest.length} met de pijltoetsen.` : ''}` : '';
  }

  #mark() {
    [...this.#list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === this.#at)));
    if (this.#found.length) {
      this.#field.setAttribute('aria-activedescendant', `suggestion-${this.#at}`);
    } else {
      this.#field.removeAttribute('aria-activedescendant');
    }
  }
}
