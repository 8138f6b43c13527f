// The answer that is being written, kept by the service until it is sent.
import { ask, request, send } from '/theme/ask.js';
import { newId } from './newid.js';

const PATH = '/intake/v1/drafts';
const PAUSE = 500;
const AGAIN = 2_000;

export class AnswerDraft {
  #contact;
  #field;
  #tell;
  #id = newId();
  #timer = 0;
  #dropped = false;

  constructor(contact, field, tell) {
    this.#contact = contact;
    this.#field = field;
    this.#tell = tell;
    field.addEventListener('input', () => this.#soon(PAUSE));
    this.#restore();
  }

  async #restore() {
    const { drafts } = await ask(PATH).catch(() => ({ drafts: [] }));
    const kept = drafts.find(({ content }) => content.answerTo === this.#contact);
    if (kept && !this.#field.value) {
      this.#id = kept.id;
      this.#field.value = kept.content.text;
      this.#tell('Dit schreef u eerder. Het is nog niet verstuurd.');
    }
  }

  #soon(after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), after);
  }

  async #keep() {
    try {
      await send('PUT', `${PATH}/${this.#id}`, { content: { answerTo: this.#contact, text: this.#field.value } });
      this.#tell('Concept bewaard.');
    } catch {
      this.#tell('Het concept is nog niet bewaard: het systeem is even weg. Uw tekst staat hier nog.');
      if (!this.#dropped) {
        this.#soon(AGAIN);
      }
    }
  }

  /** It was sent. */
  drop() {
    this.#dropped = true;
    clearTimeout(this.#timer);
    request(`${PATH}/${this.#id}`, { method: 'DELETE' }).catch(() => {}); // it goes by itself after a day
  }
}
