// What is looked at: the period and the filters. It stands in the address, so that a link shows the same, the menu takes it
// along, and Back undoes a choice.
import { carryOn } from './carry.js';
import { byId, element, say } from './dom.js';
import { buildFilterForm, OWN, PREVIOUS } from './filterform.js';
import { onKey } from './keys.js';
import { municipality, onMunicipality } from './municipality.js';
import { OwnDays } from './owndays.js';
import { daysOf, nameOf, previousMonth, readDay, step } from './period.js';
import { CHANNELS, days as daysInWords, WITHOUT } from './words.js';

const PERIOD = ['window', 'from', 'to'];
const NAMES = ['municipality', 'channel', 'topic', 'department', 'reason'];

const isRead = ({ from, to }) => Boolean(readDay(from ?? '') && readDay(to ?? ''));
const isSame = (one, other) => PERIOD.every((name) => one[name] === other[name]);

export class Filters {
  #form;
  #choices;
  #onChange;
  #selects; // names of the filters in the form
  #own; // the fields for days of one's own
  #period;
  #picked = false; // the period was chosen, and is not just what the page begins with
  #owning = false; // the fields for days of one's own were asked for
  #written = false; // the last choice was such days: the second of both is no second step back
  #filled = false;

  /**
   * @param choices tells what there is to choose from: `municipalities` as codes, `topics`, `departments` and `reasons` as pairs
   *   of a code and its text; it may fail
   * @param onChange called when something else is to be looked at
   */
  constructor(form, choices, onChange) {
    this.#form = form;
    this.#choices = choices;
    this.#onChange = onChange;
    this.#period = { window: form.dataset.window };
    this.#selects = buildFilterForm(form);
    this.#own = new OwnDays(form.elements, (chosen) => this.#write(chosen));
    form.addEventListener('change', ({ target }) => this.#changed(target));
    form.addEventListener('submit', (event) => event.preventDefault());
    byId('filters-clear').addEventListener('click', () => this.#clear());
    byId('filters-fold').addEventListener('click', ({ currentTarget }) =>
      currentTarget.setAttribute('aria-expanded', String(currentTarget.getAttribute('aria-expanded') === 'false')));
    for (const [id, key, direction, text] of [['period-before', '[', -1, 'De vorige periode'], ['period-after', ']', 1, 'De volgende periode']]) {
      byId(id).addEventListener('click', () => this.#step(direction));
      onKey(key, () => form.checkVisibility() && this.#step(direction), text);
    }
    onMunicipality(({ detail }) => this.#filled && this.#changedTo({ replaces: !detail.chosen }));
    addEventListener('popstate', () => this.#filled && this.#goBack());
    carryOn(() => this.#chosen());
  }

  /** As the service wants them. */
  parameters() {
    return new URLSearchParams([...Object.entries(this.#period), ...this.#set()]);
  }

  get(name) {
    return name === 'municipality' ? municipality.value : this.#form.elements[name]?.value ?? '';
  }

  /** The filters in words, for paper and for the wall. */
  words() {
    return [municipality.text, ...this.#selects.filter((name) => this.get(name)).map((name) => this.#form.elements[name].selectedOptions[0].textContent)]
      .filter(Boolean);
  }

  async fill() {
    this.#options('channel', Object.entries(CHANNELS));
    try {
      const { municipalities, topics, departments, reasons } = await this.#choices();
      this.#options('topic', [...topics, ['none', WITHOUT.topic]]);
      this.#options('department', [...departments, ['none', WITHOUT.department]]);
      this.#options('reason', reasons);
      await municipality.offer(municipalities);
    } catch {
      // Without the lists there are no such filters; the figures come all the same.
    }
    await municipality.offer([]); // the one in the address, whether or not the list came
    this.#restore();
    this.#filled = true;
    this.#keep({ replaces: true });
  }

  #set() {
    return NAMES.filter((name) => this.get(name)).map((name) => [name, this.get(name)]);
  }

  /** What goes along: a page begins with a period of its own until one is chosen. */
  #chosen() {
    return new URLSearchParams([...(this.#picked ? Object.entries(this.#period) : []), ...this.#set()]);
  }

  #options(name, options) {
    this.#form.elements[name]?.append(...options.map(([value, text]) => element('option', { value }, text)));
  }

  // --- What someone does ------------------------------------------------------------------------------------------
  #changed({ name, value }) {
    if (name === 'window' && value === OWN) {
      this.#owning = true;
      this.#show();
    } else if (name === 'window') {
      this.#look(value === PREVIOUS ? previousMonth() : { window: value });
    } else if (this.#selects.includes(name)) {
      this.#changedTo();
    }
  }

  #write(chosen) {
    this.#owning = true;
    this.#look(chosen, { written: true });
  }

  #look(period, { written = false } = {}) {
    if (this.#picked && isSame(period, this.#period)) {
      return;
    }
    this.#owning &&= written;
    this.#period = period;
    this.#picked = true;
    this.#changedTo({ replaces: written && this.#written, written });
  }

  #step(direction) {
    const next = isRead(daysOf(this.#period) ?? {}) && step(this.#period, direction);
    if (next) {
      this.#look(next);
    }
  }

  #clear() {
    this.#selects.forEach((name) => { this.#form.elements[name].value = ''; });
    this.#form.elements.channel.focus(); // the button goes
    this.#changedTo();
  }

  #changedTo({ replaces = false, written = false } = {}) {
    this.#written = written;
    this.#keep({ replaces });
    this.#show();
    this.#onChange();
  }

  // --- The address ------------------------------------------------------------------------------------------------
  #keep({ replaces }) {
    const address = new URL(location.href);
    [...PERIOD, ...NAMES].forEach((name) => address.searchParams.delete(name));
    this.#chosen().forEach((value, name) => address.searchParams.set(name, value));
    if (address.href !== location.href) {
      history[replaces ? 'replaceState' : 'pushState'](null, '', address);
    }
  }

  #goBack() {
    const before = String(this.parameters());
    this.#filled = false; // the municipality is not chosen once more
    municipality.show(new URLSearchParams(location.search).get('municipality') ?? '');
    this.#filled = true;
    this.#owning = false;
    this.#written = false;
    this.#restore();
    if (String(this.parameters()) !== before) {
      this.#onChange();
    }
  }

  #restore() {
    const address = new URLSearchParams(location.search);
    for (const name of this.#selects) {
      const field = this.#form.elements[name];
      field.value = address.get(name) ?? '';
      if (field.selectedIndex < 0) { // not known here: the service tells what is wrong with it
        this.#options(name, [[address.get(name), address.get(name)]]);
        field.value = address.get(name);
      }
    }
    const ends = ['from', 'to'].filter((end) => address.get(end)).map((end) => [end, address.get(end)]);
    const isWindow = [...this.#form.elements.window].some(({ value }) => value === address.get('window') && value !== OWN && value !== PREVIOUS);
    this.#picked = isWindow || ends.length > 0;
    this.#period = ends.length > 0 ? Object.fromEntries(ends) : { window: isWindow ? address.get('window') : this.#form.dataset.window };
    this.#show();
  }

  // --- The bar ----------------------------------------------------------------------------------------------------
  #show() {
    const { window } = this.#period;
    const days = daysOf(this.#period) ?? {};
    const isStep = isRead(days);
    const radio = this.#owning || (!window && !(isStep && nameOf(days))) ? OWN : window ?? (isSame(this.#period, previousMonth()) ? PREVIOUS : null);
    [...this.#form.elements.window].forEach((each) => { each.checked = each.value === radio; });
    this.#own.show(radio === OWN ? days : null);
    for (const [id, direction] of [['period-before', -1], ['period-after', 1]]) {
      byId(id).setAttribute('aria-disabled', String(!isStep || !step(this.#period, direction)));
    }
    const inWords = isStep ? daysInWords(days.from, days.to) : '';
    if (byId('days').textContent && inWords) {
      say(byId('days'), inWords); // at once; the page says it when it knows the figures
    }
    for (const field of this.#selects.map((name) => this.#form.elements[name])) {
      field.classList.toggle('kcc-filters__set', Boolean(field.value));
      field.title = field.selectedOptions[0].textContent; // there may be no room for it
    }
    byId('filters-clear').hidden = !this.#selects.some((name) => this.get(name));
    const period = radio && radio !== OWN ? this.#form.querySelector(`[value="${radio}"] + span`).textContent : inWords;
    say(byId('filters-words'), [period, ...this.words()].filter(Boolean).join(' · '));
  }
}
