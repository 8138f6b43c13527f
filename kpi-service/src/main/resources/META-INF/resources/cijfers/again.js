// Asks a question now, and again and again; an answer to what was asked before does not come through any more.
export class Again {
  #ask;
  #show;
  #asking = 0;
  #timer = 0;

  /**
   * @param ask the question, with the parameters
   * @param show what to do with its answer and the parameters
   */
  constructor(ask, show) {
    this.#ask = ask;
    this.#show = show;
  }

  /** @param every milliseconds; 0 asks once */
  async follow(parameters, every) {
    this.stop();
    const mine = this.#asking;
    try {
      const answer = await this.#ask(parameters);
      if (mine === this.#asking) {
        this.#show(answer, parameters);
      }
    } catch {
      // What stands there stays; the page says how the connection is.
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
