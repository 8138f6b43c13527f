// The wall: a few figures, readable at five metres, and nothing to press. `?wand=1` starts with it, `thema=licht` makes it
// light. Escape leaves it.
import { byId, element, keyed, say } from '/theme/dom.js';
import { CHANNELS, count, days, percent, range } from '/theme/words.js';
import { gap, verdict } from './text.js';

const root = document.documentElement;

export class Wall {
  #was = null; // the theme before, while on

  /** @param onChange called after entering and leaving */
  constructor(onChange) {
    this.onChange = onChange;
    byId('wall-open').addEventListener('click', () => {
      this.enter();
      root.requestFullscreen?.().catch(() => {}); // not everywhere: then it fills the window
    });
    byId('wall-leave').addEventListener('click', (event) => {
      event.preventDefault();
      this.leave();
    });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.isOn() && this.leave());
    document.addEventListener('fullscreenchange', () => !document.fullscreenElement && this.isOn() && this.leave());
  }

  static isAsked() {
    return new URLSearchParams(location.search).get('wand') === '1';
  }

  isOn() {
    return this.#was !== null;
  }

  enter() {
    this.#was = root.dataset.theme ?? '';
    root.dataset.theme = new URLSearchParams(location.search).get('thema') === 'licht' ? 'light' : 'dark';
    this.#turn(true);
    byId('wall').focus();
  }

  leave() {
    if (this.#was) {
      root.dataset.theme = this.#was;
    } else {
      delete root.dataset.theme;
    }
    this.#was = null;
    this.#turn(false);
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    byId('wall-open').focus();
  }

  #turn(on) {
    byId('wall').hidden = !on;
    byId('inhoud').hidden = on;
    document.querySelector('kcc-shell').hidden = on;
    this.onChange();
  }

  /** @param old whether the figures no longer hold for this moment */
  status(state, text, old) {
    byId('wall').classList.toggle('wall--stale', old);
    byId('wall-status').dataset.state = state;
    say(byId('wall-status-text'), text);
  }

  /**
   * @param words the filters that are set
   * @param direction which way it goes, in a sentence
   * @param registered tells of a channel which share was registered, in few words
   */
  show({ total, target, from, to, groups }, words, direction, registered) {
    const judged = verdict(total);
    say(byId('wall-what'), [days(from, to), ...words].join(' · '));
    say(byId('wall-fcr'), total.fcr === null ? 'Geen gegevens' : percent(total.fcr));
    byId('wall-fcr').classList.toggle('wall__number--none', total.fcr === null);
    say(byId('wall-verdict'), `${judged.sign} ${judged.tag}`);
    byId('wall-verdict').dataset.kind = judged.kind;
    say(byId('wall-gap'), gap(total, target));
    say(byId('wall-direction'), direction);
    say(byId('wall-n'), `${count(total.settled)} van ${count(total.decided)} vragen in één keer goed${total.fcr === null ? '' : `, marge ${range(total.low, total.high)}`}`);
    figures('wall-aspects', [
      ['net', 'Netto', percent(total.fcrNet)],
      ['confirmed', total.fcrConfirmedProvisionalUntil ? 'Bevestigd, voorlopig' : 'Bevestigd', percent(total.fcrConfirmed7)],
      ['reported', 'Volgens inwoners', percent(total.fcrReported)],
      ['open', 'Nog open', count(total.open)],
    ]);
    const shown = new Map((groups ?? []).map((group) => [group.key, group]));
    figures('wall-channels', Object.entries(CHANNELS).filter(([key]) => shown.has(key)).map(([key, name]) => {
      const { sign } = verdict(shown.get(key));
      return [key, `${sign} ${name}${registered(key)}`, percent(shown.get(key).fcr)];
    }));
  }
}

const figures = (id, list) => keyed(byId(id), list.map(([key]) => key), () => element('div', {}, element('dt'), element('dd')))
  .forEach((figure, index) => {
    const [, name, value] = list[index];
    say(figure.firstElementChild, name);
    say(figure.lastElementChild, value);
    figure.classList.toggle('wall__figure--none', value === 'geen gegevens');
  });
