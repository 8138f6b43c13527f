// Asks a question now, and again and again; an answer to what was asked before does not come through any more.
export class Again {
  #ask;
  #show;
  #hide;
  #asking = 0;
  #timer = 0;
  #shown = null; // what the last answer was about

  /**
   * @param ask the question, with the parameters
   * @param show what to do with its answer and the parameters
   * @param hide called when there is no answer, and what stands there is of something else
   */
  constructor(ask, show, hide = () => {}) {
    this.#ask = ask;
    this.#show = show;
    this.#hide = hide;
  }

  /** @param every milliseconds; 0 asks once */
  async follow(parameters, every) {
    this.stop();
    const mine = this.#asking;
    try {
      const answer = await this.#ask(parameters);
      if (mine === this.#asking) {
        this.#shown = String(parameters);
        this.#show(answer, parameters);
      }
    } catch {
      // The page says how the connection is.
      if (mine === this.#asking && this.#shown !== String(parameters)) {
        this.#hide();
      }
    }
    if (mine === this.#asking && every) {
      this.#timer = setTimeout(() => this.follow(parameters, every), every);
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.#asking++;
  }
}
