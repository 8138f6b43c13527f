// What is being typed, kept by the service: after a crash, in a second tab or on another desk it is there again. One tab
// works on a draft at a time.
import { ask, request, send } from '/theme/ask.js';
import { Conversation } from './conversation.js';

const PATH = '/intake/v1/drafts';
const PAUSE = 400;
const AGAIN = 2_000;

/** Holds the draft for as long as this tab is open. Without TLS there is nothing to hold it by. @returns whether it was free */
const hold = (id) => new Promise((resolve) => {
  if (!navigator.locks) {
    resolve(true);
    return;
  }
  navigator.locks.request(`kcc-draft-${id}`, { ifAvailable: true }, (lock) => {
    resolve(lock !== null);
    return lock ? new Promise(() => {}) : null;
  });
});

export class Drafts {
  #timers = new Map();
  #dropped = new Set();
  #tell;

  /** @param tell called with `saving`, `saved` or `waiting`, while the service is away */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Those that no other tab works on. */
  async load() {
    const { drafts } = await ask(PATH);
    const mine = [];
    for (const { id, content } of drafts.filter((draft) => draft.content.questions).toReversed()) {
      if (await hold(id)) {
        mine.push(Conversation.of(id, content));
      }
    }
    return mine;
  }

  begin(conversation) {
    return hold(conversation.id);
  }

  /** Soon: with what it holds then. */
  save(conversation, after = PAUSE) {
    clearTimeout(this.#timers.get(conversation.id));
    this.#timers.set(conversation.id, setTimeout(() => this.#keep(conversation), after));
  }

  async #keep(conversation) {
    if (this.#dropped.has(conversation.id)) {
      return;
    }
    if (conversation.isEmpty) {
      await request(`${PATH}/${conversation.id}`, { method: 'DELETE' }).catch(() => {});
      this.#tell('');
      return;
    }
    this.#tell('saving');
    try {
      await send('PUT', `${PATH}/${conversation.id}`, { content: conversation.content });
      this.#tell('saved');
      if (this.#dropped.has(conversation.id)) { // it was registered meanwhile
        this.drop(conversation);
      }
    } catch {
      this.#tell('waiting');
      this.save(conversation, AGAIN);
    }
  }

  /** It is registered, or thrown away. */
  async drop(conversation) {
    this.#dropped.add(conversation.id);
    clearTimeout(this.#timers.get(conversation.id));
    await request(`${PATH}/${conversation.id}`, { method: 'DELETE' }).catch(() => {}); // it goes by itself after a day
  }
}
