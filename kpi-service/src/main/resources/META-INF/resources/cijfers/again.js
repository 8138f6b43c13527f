// Asks a question now, and again and again; an answer to what was asked before does not come through any more.
const SOON = 5_000;

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

  /** @param every milliseconds; 0 asks once. What a service could not answer is asked again soon, what it refused is not. */
  async follow(parameters, every) {
    this.stop();
    const mine = this.#asking;
    let next = every;
    try {
      const answer = await this.#ask(parameters);
      if (mine === this.#asking) {
        this.#shown = String(parameters);
        this.#show(answer, parameters);
      }
    } catch (failure) {
      next = failure.status < 500 ? every : SOON;
      if (mine === this.#asking && this.#shown !== String(parameters)) {
        this.#hide();
      }
    }
    if (mine === this.#asking && next) {
      this.#timer = setTimeout(() => this.follow(parameters, every), next);
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.#asking++;
  }
}
