// Which way it goes: the figure beside that of the period before, and whether the difference is more than chance.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { days, percent, points } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { SELECTIONS } from './text.js';

const FEWEST = 30; // with fewer in one of both there is nothing to compare
const AGAIN = 300_000; // the period before hardly changes

/** Wilson intervals of either side to the interval of their difference (Newcombe 1998), as for improvement actions. */
const isMoreThanChance = (before, now) => {
  const difference = now.fcr - before.fcr;
  return difference - Math.hypot(now.fcr - now.low, before.high - before.fcr) > 0
    || difference + Math.hypot(now.high - now.fcr, before.fcr - before.low) < 0;
};

const TOO_FEW = 'Te weinig vragen om te vergelijken';

const haveBase = (before, now) => Math.min(before.decided, now.decided) >= FEWEST;

const chance = (before, now) => (isMoreThanChance(before, now) ? 'Dat is meer dan toeval.' : 'Dat kan toeval zijn.');

const moved = (difference) => {
  const size = points(Math.abs(100 * difference));
  return size === '0,0' ? '► Gelijk aan' : `${difference > 0 ? '▲' : '▼'} ${size} procentpunt ${difference > 0 ? 'hoger' : 'lager'} dan`;
};

export class Direction {
  #before = null;
  #now = null;
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
    if (byId('direction').hidden) {
      return '';
    }
    const before = this.#before.total;
    return haveBase(before, this.#now) ? `${this.#way.textContent} ervoor (${this.#rate.textContent}). ${chance(before, this.#now)}` : `${TOO_FEW}.`;
  }

  /** Without a number, for a screen that has many. */
  inShort() {
    return this.words().replace(/[\d,]+ procentpunt (\w)/, (_, first) => first.toUpperCase()).replace(/ ervoor \([^)]*\)/, ' in de periode ervoor');
  }

  #show() {
    const before = this.#before;
    const known = this.#now?.fcr != null && before?.total.fcr != null;
    byId('direction').hidden = !known;
    if (known) {
      const base = haveBase(before.total, this.#now);
      say(this.#way, base ? moved(this.#now.fcr - before.total.fcr) : `${TOO_FEW} met`);
      setFigure(this.#rate, percent(before.total.fcr), `in de periode ervoor, ${days(before.from, before.to)}`,
        { from: before.from, to: before.to, state: 'DECIDED' }, `${SELECTIONS.DECIDED}, ${days(before.from, before.to)}`);
      say(this.#rest, base ? `(${days(before.from, before.to)}). ${chance(before.total, this.#now)}` : `(${days(before.from, before.to)}).`);
    }
  }
}
