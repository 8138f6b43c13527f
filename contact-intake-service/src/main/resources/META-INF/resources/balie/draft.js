// One thing that is being typed, kept by the service: after a crash, in a second tab or on another desk it is there again.
import { ask, request, send } from '/theme/ask.js';

const PATH = '/intake/v1/drafts';
const PAUSE = 400;
const AGAIN = 2_000;

/** What was kept: each with its `id` and `content`, newest first. */
export const keptDrafts = async () => (await ask(PATH)).drafts;

export class Draft {
  #path;
  #content;
  #tell;
  #timer = 0;
  #dropped = false;

  /**
   * @param content gives what is to be kept, or null when there is nothing
   * @param tell called with a sentence on how it stands
   */
  constructor(id, content, tell) {
    this.#path = `${PATH}/${id}`;
    this.#content = content;
    this.#tell = tell;
  }

  /** Soon: with what there is then. */
  save(after = PAUSE) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), after);
  }

  async #keep() {
    if (this.#dropped) {
      return;
    }
    const content = this.#content();
    if (!content) {
      await this.#remove();
      this.#tell('');
      return;
    }
    this.#tell('');
    try {
      await send('PUT', this.#path, { content });
    } catch {
      this.#tell('Het concept is nog niet bewaard: het systeem is even weg. Uw tekst staat hier nog.');
      this.save(AGAIN);
      return;
    }
    this.#tell('Concept bewaard.');
    if (this.#dropped) { // it was sent or registered meanwhile
      await this.#remove();
    }
  }

  /** It is sent, registered or thrown away. */
  async drop() {
    this.#dropped = true;
    clearTimeout(this.#timer);
    await this.#remove();
  }

  /** What could not be removed goes by itself after a day. */
  #remove() {
    return request(this.#path, { method: 'DELETE' }).catch(() => {});
  }
}
