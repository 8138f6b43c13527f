// The answer that is being written, kept by the service until it is sent.
import { Draft, keptDrafts } from './draft.js';
import { newId } from './newid.js';

export class AnswerDraft {
  #contact;
  #field;
  #tell;
  #draft;

  constructor(contact, field, tell) {
    this.#contact = contact;
    this.#field = field;
    this.#tell = tell;
    this.#keepAs(newId());
    field.addEventListener('input', () => this.#draft.save());
    this.#restore();
  }

  #keepAs(id) {
    this.#draft = new Draft(id, () => (this.#field.value ? { answerTo: this.#contact, text: this.#field.value } : null), this.#tell);
  }

  async #restore() {
    const kept = (await keptDrafts().catch(() => [])).find(({ content }) => content.answerTo === this.#contact);
    if (kept && !this.#field.value) {
      this.#keepAs(kept.id);
      this.#field.value = kept.content.text;
      this.#tell('Dit schreef u eerder. Het is nog niet verstuurd.');
    }
  }

  /** It was sent. */
  drop() {
    this.#draft.drop();
  }
}
