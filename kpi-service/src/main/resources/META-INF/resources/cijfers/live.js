// The connection to the stream: live, paused or disconnected, and when the figures were last known to hold.
import { request } from '/theme/ask.js';

const SILENCE = 40_000; // the server gives a sign of life every 15 seconds
const AGAIN = 5_000;

export class Live {
  #source = null;
  #url = null;
  #heard = 0; // when the server last said anything
  #last = 0; // when it last had figures that held
  #retry = 0;

  constructor({ onFigures, onState, onRefused }) {
    this.state = 'connecting';
    this.asOf = null;
    this.onFigures = onFigures;
    this.onState = onState;
    this.onRefused = onRefused;
    setInterval(() => this.#watch(), 5_000);
  }

  open(url) {
    this.#url = url;
    this.#connect();
  }

  pause() {
    this.#close();
    this.#to('paused');
  }

  resume() {
    this.#connect();
  }

  #connect() {
    this.#close();
    this.#to('connecting');
    this.#heard = Date.now();
    const source = new EventSource(this.#url);
    this.#source = source;
    source.addEventListener('kpi', (event) => {
      const figures = JSON.parse(event.data);
      this.#alive(figures.asOf);
      this.onFigures(figures);
    });
    source.addEventListener('hb', (event) => this.#alive(JSON.parse(event.data).asOf));
    source.addEventListener('error', () => {
      this.#to('disconnected');
      if (source.readyState === EventSource.CLOSED) {
        // The browser gives up when the answer is no stream: find out why.
        this.#ask();
      }
    });
  }

  async #ask() {
    try {
      const answer = await request(this.#url.replace('/stream', ''));
      if ([400, 403].includes(answer.status)) {
        this.#close();
        this.#to('refused');
        this.onRefused(answer.status, await answer.json().catch(() => ({})));
        return;
      }
    } catch {
      // no network or no server: try again below
    }
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.state === 'disconnected' && this.#connect(), AGAIN);
  }

  #alive(asOf) {
    this.#heard = Date.now();
    // A server that cannot reach its database goes on with signs of life, but its figures no longer move on.
    if (asOf !== this.asOf) {
      this.#last = Date.now();
      this.asOf = asOf;
    }
    this.#to('live');
  }

  secondsSince() {
    return (Date.now() - this.#last) / 1000;
  }

  isBehind() {
    return this.secondsSince() * 1000 > SILENCE;
  }

  #watch() {
    if (this.#source && Date.now() - this.#heard > SILENCE) {
      this.#connect();
      this.#to('disconnected');
    }
  }

  #to(state) {
    this.state = state;
    this.onState(state);
  }

  #close() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }
}
