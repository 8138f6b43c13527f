// Which way it goes: the figure beside that of the period before, and whether the difference is more than chance.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { days, percent, points } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { hasBase, SELECTIONS } from './text.js';

const AGAIN = 300_000; // the period before hardly changes

/** Wilson intervals of either side to the interval of their difference (Newcombe 1998), as for improvement actions. */
const isMoreThanChance = (before, now) => {
  const difference = now.fcr - before.fcr;
  return difference - Math.hypot(now.fcr - now.low, before.high - before.fcr) > 0
    || difference + Math.hypot(now.high - now.fcr, before.fcr - before.low) < 0;
};

const TOO_FEW = 'Te weinig vragen om te vergelijken';

const haveBase = (before, now) => [before, now].every(({ decided }) => hasBase(decided));

const chance = (before, now) => (isMoreThanChance(before, now) ? 'Dat is meer dan toeval.' : 'Dat kan toeval zijn.');

const SAME = '► Even hoog als';

const moved = (difference) => {
  const size = points(Math.abs(100 * difference));
  return size === '0,0' ? SAME : `${difference > 0 ? '▲' : '▼'} ${size} procentpunt ${difference > 0 ? 'hoger' : 'lager'} dan`;
};

/** The same without a number. */
const movedInShort = (difference) => (points(Math.abs(100 * difference)) === '0,0' ? SAME : difference > 0 ? '▲ Hoger dan' : '▼ Lager dan');

export class Direction {
  #before = null;
  #now = null;
  #asked = '';
  #asking = 0;
  #timer = 0;
  #way = element('strong');
  #rate = figureButton();
  #rest = element('span');

  constructor() {
    byId('direction').append(this.#way, ' ', this.#rate, ' ', this.#rest);
  }

  /** @param parameters what is looked at now */
  async follow(parameters) {
    clearTimeout(this.#timer);
    const mine = ++this.#asking;
    if (this.#asked !== String(parameters)) {
      this.#asked = String(parameters);
      this.#before = null; // that of another period
      this.#show();
    }
    try {
      const { before } = await ask('/kpi/v1/kpi/losses', parameters);
      if (mine === this.#asking) {
        this.#before = before ?? null;
        this.#show();
      }
    } catch {
      // Without it there is no comparison; the figures come all the same.
    }
    this.#timer = setTimeout(() => mine === this.#asking && this.follow(parameters), AGAIN);
  }

  show(now) {
    this.#now = now;
    this.#show();
  }

  /** The same in few words, for the wall; empty when there is nothing to compare. */
  words() {
    return this.#told((before, now) => `${moved(now.fcr - before.fcr)} ervoor (${percent(before.fcr)})`);
  }

  /** Without a number, for a screen that has many. */
  inShort() {
    return this.#told((before, now) => `${movedInShort(now.fcr - before.fcr)} in de periode ervoor`);
  }

  #told(difference) {
    if (!this.#isKnown()) {
      return '';
    }
    const before = this.#before.total;
    return haveBase(before, this.#now) ? `${difference(before, this.#now)}. ${chance(before, this.#now)}` : `${TOO_FEW}.`;
  }

  #isKnown() {
    return this.#now?.fcr != null && this.#before?.total.fcr != null;
  }

  #show() {
    const before = this.#before;
    byId('direction').hidden = !this.#isKnown();
    if (this.#isKnown()) {
      const base = haveBase(before.total, this.#now);
      say(this.#way, base ? moved(this.#now.fcr - before.total.fcr) : `${TOO_FEW} met`);
      setFigure(this.#rate, percent(before.total.fcr), `in de periode ervoor, ${days(before.from, before.to)}`,
        { from: before.from, to: before.to, state: 'DECIDED' }, `${SELECTIONS.DECIDED}, ${days(before.from, before.to)}`);
      say(this.#rest, base ? `(${days(before.from, before.to)}). ${chance(before.total, this.#now)}` : `(${days(before.from, before.to)}).`);
    }
  }
}
