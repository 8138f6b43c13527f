// The drafts of conversations. One tab works on a draft at a time.
import { Conversation } from './conversation.js';
import { Draft, keptDrafts } from './draft.js';

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
  #drafts = new Map();
  #tell;

  /** @param tell called with a sentence on how the draft stands */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Those that no other tab works on. */
  async load() {
    const mine = [];
    for (const { id, content } of (await keptDrafts()).filter((draft) => draft.content.questions).toReversed()) {
      if (await hold(id)) {
        mine.push(Conversation.of(id, content));
      }
    }
    return mine;
  }

  begin(conversation) {
    return hold(conversation.id);
  }

  save(conversation) {
    this.#of(conversation).save();
  }

  drop(conversation) {
    return this.#of(conversation).drop();
  }

  #of(conversation) {
    const { id } = conversation;
    if (!this.#drafts.has(id)) {
      this.#drafts.set(id, new Draft(id, () => (conversation.isEmpty ? null : conversation.content), this.#tell));
    }
    return this.#drafts.get(id);
  }
}
