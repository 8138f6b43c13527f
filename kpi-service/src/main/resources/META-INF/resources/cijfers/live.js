// Where the figures come from: a stream while the period goes on, and one answer now and then when it has ended. It knows
// how the connection is, since when it is lost, and of which moment the figures are.
import { Refused, request } from '/theme/ask.js';

const SILENCE = 40_000; // the server gives a sign of life every 15 seconds
const AGAIN = 5_000;
const CORRECTIONS = 300_000; // of a period that has ended: a late correction may still change it
const REFUSALS = [400, 403];

export class Live {
  #source = null;
  #query = null;
  #ended = false;
  #heard = 0; // when the server last said anything
  #last = 0; // when it last had figures that held
  #timer = 0;
  #asking = 0;

  constructor({ onFigures, onState, onRefused }) {
    this.state = 'connecting';
    this.asOf = null;
    this.lostAt = null;
    this.onFigures = onFigures;
    this.onState = onState;
    this.onRefused = onRefused;
    setInterval(() => this.#watch(), 5_000);
    addEventListener('offline', () => this.#isAtWork() && this.#cut());
    addEventListener('online', () => this.state === 'disconnected' && this.#connect());
  }

  /** @param ended whether the last day of the period is over: such figures are asked for, not followed */
  follow(query, ended) {
    this.#query = query;
    this.#ended = ended;
    this.asOf = null; // what is on the screen is of another period
    if (this.state === 'live') {
      this.#to('connecting');
    }
    this.#connect();
  }

  pause() {
    this.#close();
    this.#to('paused');
  }

  resume() {
    this.#connect();
  }

  secondsSince() {
    return (Date.now() - this.#last) / 1000;
  }

  isBehind() {
    return this.state === 'live' && this.secondsSince() * 1000 > SILENCE;
  }

  /** Nothing comes any more; a browser may be wrong about that, so it is tried all the same. */
  #cut() {
    this.#close();
    this.#lose();
    this.#timer = setTimeout(() => this.#connect(), AGAIN);
  }

  #isAtWork() {
    return !['paused', 'refused'].includes(this.state);
  }

  #connect() {
    this.#close();
    this.#heard = Date.now();
    if (!['live', 'disconnected'].includes(this.state)) {
      this.#to('connecting'); // who was lost is lost until there are figures again
    }
    if (this.#ended) {
      this.#ask();
      return;
    }
    const source = new EventSource(`/kpi/v1/kpi/stream?${this.#query}`);
    this.#source = source;
    source.addEventListener('kpi', (event) => {
      const figures = JSON.parse(event.data);
      this.#alive(figures.asOf);
      this.onFigures(figures);
    });
    source.addEventListener('hb', (event) => this.#alive(JSON.parse(event.data).asOf));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        this.#ask(); // the browser gives up when the answer is no stream, such as for who follows too many
      } else {
        this.#lose();
      }
    });
  }

  async #ask() {
    const mine = ++this.#asking;
    try {
      const answer = await request(`/kpi/v1/kpi?${this.#query}`);
      if (mine !== this.#asking) {
        return;
      }
      if (REFUSALS.includes(answer.status)) {
        this.#refuse(new Refused(answer.status, await answer.json().catch(() => ({}))));
        return;
      }
      if (answer.ok) {
        this.#hold(await answer.json());
        return;
      }
    } catch {
      // no network or no server: try again below
    }
    if (mine === this.#asking) {
      this.#lose();
      this.#timer = setTimeout(() => this.#connect(), AGAIN);
    }
  }

  #refuse(refusal) {
    this.#close();
    this.#to('refused');
    this.onRefused(refusal);
  }

  #hold(figures) {
    this.onFigures(figures);
    if (this.#ended) {
      this.asOf = figures.asOf;
      this.#to('ended');
    } else {
      this.#alive(figures.asOf);
    }
    this.#timer = setTimeout(() => this.#connect(), this.#ended ? CORRECTIONS : AGAIN);
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

  #lose() {
    if (this.state !== 'disconnected') {
      this.lostAt = new Date();
      this.#to('disconnected');
    }
  }

  #watch() {
    if (this.#source && Date.now() - this.#heard > SILENCE) {
      this.#lose();
      this.#connect();
    }
  }

  #to(state) {
    this.state = state;
    this.onState(state);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking++;
    this.#source?.close();
    this.#source = null;
  }
}
