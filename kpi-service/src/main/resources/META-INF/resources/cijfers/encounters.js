// Telephone and counter: how long citizens wait, who gives up, and which share was registered.
import { ask } from '/theme/ask.js';
import { byId, say } from '/theme/dom.js';
import { clock, count, moment, percent, range } from '/theme/words.js';
import { verdict } from './text.js';

const SOON = 15_000;
const LATER = 60_000;

/** What calls and visits do not have: a filter on it leaves nothing to show. */
const OF_CONTACTS = ['topic', 'department', 'reason'];
const isOfContacts = (parameters) => OF_CONTACTS.some((name) => parameters.has(name));

/** Null where the filters ask for contacts alone. */
export const askEncounters = (parameters) => (isOfContacts(parameters) ? Promise.resolve(null) : ask('/kpi/v1/kpi/encounters', parameters));

const unit = (n, one, more) => `${count(n)} ${n === 1 ? one : more}`;
const duration = (seconds) => {
  const whole = Math.round(seconds);
  const rest = whole % 60;
  const minutes = unit(Math.floor(whole / 60), 'minuut', 'minuten');
  return whole < 60 ? unit(whole, 'seconde', 'seconden') : rest === 0 ? minutes : `${minutes} en ${unit(rest, 'seconde', 'seconden')}`;
};

const least = (share) => (share === 1 ? 'altijd' : `minstens ${count(100 * share)}%`);
const SEVERAL = ' In deze periode golden verschillende normen. Elk deel is met zijn eigen norm beoordeeld.';

/** Per channel with encounters: the part that was registered; of the others there is none. */
export const registered = (view) => new Map([
  ['PHONE', { of: view.calls.answered, count: view.calls.registered, share: view.calls.registeredShare, what: 'beantwoorde gesprekken' }],
  ['COUNTER', { of: view.visits.served, count: view.visits.registered, share: view.visits.registeredShare, what: 'geholpen bezoekers' }],
]);

/** In a sentence, to stand beside a rate. */
const registeredWords = ({ of, count: number, share, what }) => (share === null ? `Vastgelegd: onbekend, er zijn geen ${what} gemeld.`
  : `Vastgelegd: ${count(number)} van de ${count(of)} ${what} (${percent(share)}).`);

const showTag = (id, figures, of, what) => {
  const words = verdict({ verdict: figures.verdict, decided: of }, what);
  const tag = byId(id);
  say(tag, `${words.sign} ${words.tag}`);
  tag.className = `kcc-tag kcc-tag--${words.kind}`;
};

const margin = (figures) => (figures.share === null ? '' : `, marge ${range(figures.low, figures.high)}`);

const showRate = (name, figures, what, sentence, norm) => {
  say(byId(name), percent(figures.share));
  showTag(`${name}-verdict`, figures, figures.of, what);
  say(byId(`${name}-counts`), `${sentence}${margin(figures)}.`);
  say(byId(`${name}-norm`), norm + (figures.norms ? SEVERAL : ''));
};

const showCalls = ({ answeredWithin: within, abandonment, ...calls }) => {
  showRate('calls', within, 'gesprekken', `Op tijd: ${count(within.count)} van de ${count(within.of)} gesprekken`,
    `Norm: binnen ${duration(within.seconds)}, ${least(within.target)}.`);
  showRate('abandoned', abandonment, 'gesprekken', `Opgehangen: ${count(abandonment.count)} van de ${count(abandonment.of)} bellers`,
    `Norm: minder dan ${count(100 * abandonment.limit)}%. Binnen 5 seconden opgehangen telt niet mee: ${count(calls.misdials)} keer.`);
};

const showVisits = ({ servedWithin: within }) => {
  showRate('visits', within, 'bezoeken', `Op tijd: ${count(within.count)} van de ${count(within.of)} bezoekers`,
    `Norm: binnen ${duration(within.seconds)}, met een afspraak binnen ${duration(within.secondsWithAppointment)}, ${least(within.target)}.`);
};

const handled = (time, who) => (time === null ? `Hoe lang ${who} duurden, is niet bekend.`
  : `De helft van de ${who} duurde hoogstens ${duration(time.medianSeconds)}, gemiddeld ${duration(time.meanSeconds)} (${count(time.of)} ${who}).`);

const last = (at, what) => (at ? `Laatste ${what} begon op ${moment(at)}.` : `Geen ${what} gemeld.`);

const gapWords = (gap) => `Let op: er ontbreken gesprekken of bezoeken${gap.missing > 0 ? ` (minstens ${count(gap.missing)})` : ''}. De cijfers hieronder zijn dus niet volledig.`;

/** What a filter on a channel leaves. */
const CARDS = { PHONE: ['calls-card', 'abandoned-card', 'registered-calls', 'handled-calls', 'last-call'],
  COUNTER: ['visits-card', 'registered-visits', 'handled-visits', 'last-visit'] };

export class Encounters {
  #latest = null;
  #channel = '';
  #asked = '';
  #asking = 0;
  #timer = 0;

  /** Asks now, and again and again unless the period has ended. */
  async follow(parameters, ended) {
    this.stop();
    const mine = this.#asking;
    this.#channel = parameters.get('channel') ?? '';
    if (this.#asked !== String(parameters)) {
      this.#asked = String(parameters);
      this.#latest = null; // of something else
      this.showShares();
    }
    try {
      const view = await askEncounters(parameters);
      if (mine !== this.#asking) {
        return;
      }
      this.#latest = view;
      this.#show(isOfContacts(parameters));
    } catch {
      if (mine === this.#asking && !this.#latest) { // otherwise what stands there says of which moment it is
        byId('reception').hidden = true;
      }
    }
    if (mine === this.#asking && !ended) {
      this.#timer = setTimeout(() => this.follow(parameters), parameters.get('window') === 'today' ? SOON : LATER);
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.#asking++;
  }

  /** The share beside each rate of telephone and counter, wherever those stand. */
  showShares() {
    const shares = this.#latest && registered(this.#latest);
    document.querySelectorAll('#channels > li').forEach((card) => {
      const share = shares?.get(card.dataset.key);
      say(card.querySelector('.channel__registered'), share ? registeredWords(share) : '');
    });
    const known = [...(shares ?? [])].filter(([channel, { share }]) => share !== null && (!this.#channel || this.#channel === channel))
      .map(([, share]) => share);
    byId('registered').hidden = known.length === 0;
    say(byId('registered'), known.length === 0 ? '' : `Vastgelegd: ${known.map(({ share, what }) => `${percent(share)} van de ${what}`).join(', ')}.`);
  }

  /** In few words, for the wall; empty for a channel without calls or visits. */
  shortShare(channel) {
    const share = this.#latest && registered(this.#latest).get(channel)?.share;
    return share === null || share === undefined ? '' : `, ${count(Math.round(100 * share))}% vastgelegd`;
  }

  #show(none) {
    byId('reception').hidden = !none && this.#channel !== '' && !CARDS[this.#channel];
    byId('reception-none').hidden = !none;
    byId('reception-figures').hidden = none;
    byId('reception-gap').hidden = !this.#latest?.gap;
    this.showShares();
    if (none) {
      return;
    }
    const { calls, visits, gap, asOf } = this.#latest;
    Object.entries(CARDS).forEach(([channel, parts]) => parts.forEach((part) => { byId(part).hidden = this.#channel !== '' && this.#channel !== channel; }));
    say(byId('reception-gap'), gap ? gapWords(gap) : '');
    showCalls(calls);
    showVisits(visits);
    const shares = registered(this.#latest);
    say(byId('registered-calls'), registeredWords(shares.get('PHONE')));
    say(byId('registered-visits'), registeredWords(shares.get('COUNTER')));
    say(byId('handled-calls'), handled(calls.handleTime, 'gesprekken'));
    say(byId('handled-visits'), handled(visits.handleTime, 'bezoeken'));
    say(byId('last-call'), last(calls.lastAt, 'gesprek'));
    say(byId('last-visit'), last(visits.lastAt, 'bezoek'));
    say(byId('reception-status'), `Stand van ${clock(asOf)}.`);
  }
}
