// What is looked at: the period and the filters. Kept in the address, so that a screen can be set up once.
import { byId, element, say } from './dom.js';
import { buildFilterForm } from './filterform.js';
import { municipality, onMunicipality } from './municipality.js';
import { CHANNELS } from './words.js';

const SELECTS = ['channel', 'topic', 'department'];
const FILTERS = ['municipality', ...SELECTS];
const OWN = 'own'; // days of one's own choice
const NONE = { topic: 'Zonder onderwerp', department: 'Zonder afdeling' };

export class Filters {
  #form;
  #days = null; // the last valid days of one's own choice
  #choices;
  #filled = false;

  /**
   * @param choices tells what there is to choose from, as pairs of a key and its text: of `municipality`, `topic` and
   *   `department`; it may fail
   * @param onChange called when something else is to be looked at
   */
  constructor(form, choices, onChange) {
    this.#form = form;
    this.#choices = choices;
    const changed = () => {
      if (this.#period() !== OWN || this.#days) {
        onChange();
      }
    };
    onMunicipality(() => this.#filled && changed());
    buildFilterForm(form);
    form.addEventListener('change', (event) => {
      if (event.target.type === 'date') {
        return; // while someone types a date; the button asks
      }
      this.#showDays();
      changed();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#readDays()) {
        onChange();
      } else {
        form.querySelector('[aria-invalid="true"]').focus();
      }
    });
  }

  /** As the service wants them. */
  parameters() {
    const chosen = new URLSearchParams();
    if (this.#period() === OWN) {
      Object.entries(this.#days ?? {}).forEach(([name, value]) => chosen.set(name, value));
    } else {
      chosen.set('window', this.#period());
    }
    FILTERS.filter((name) => this.get(name)).forEach((name) => chosen.set(name, this.get(name)));
    return chosen;
  }

  get(name) {
    return name === 'municipality' ? municipality.value : this.#form.elements[name].value;
  }

  /** The filters in words, for paper and for the wall. */
  words() {
    return [municipality.text, ...SELECTS.filter((name) => this.get(name)).map((name) => this.#form.elements[name].selectedOptions[0].textContent)]
      .filter(Boolean);
  }

  async fill() {
    this.#options('channel', Object.entries(CHANNELS));
    await Promise.all(['municipality', 'topic', 'department'].map((name) => this.#ask(name)));
    await municipality.offer([]); // the one in the address, whether or not the list came
    this.#restore();
    this.#filled = true;
  }

  async #ask(name) {
    try {
      const found = await this.#choices(name);
      if (name === 'municipality') {
        await municipality.offer(found.map(([code]) => code));
      } else {
        found.filter(([key]) => key === 'none').forEach((none) => { none[1] = NONE[name]; });
        this.#options(name, found.sort((one, other) => one[1].localeCompare(other[1], 'nl')));
      }
    } catch {
      // Without the list there is no such filter; the figures come all the same.
    }
  }

  #options(name, options) {
    this.#form.elements[name].append(...options.map(([value, text]) => element('option', { value }, text)));
  }

  #restore() {
    const address = new URLSearchParams(location.search);
    for (const name of SELECTS.filter((each) => address.get(each))) {
      const field = this.#form.elements[name];
      field.value = address.get(name);
      if (field.selectedIndex < 0) { // not known here: the service tells what is wrong with it
        this.#options(name, [[address.get(name), address.get(name)]]);
        field.value = address.get(name);
      }
    }
    if (address.get('from') || address.get('to')) {
      this.#form.elements.window.value = OWN;
      this.#form.elements.from.value = address.get('from') ?? '';
      this.#form.elements.to.value = address.get('to') ?? '';
      if (!this.#readDays()) { // the service tells what is wrong with them
        this.#days = Object.fromEntries(['from', 'to'].filter((end) => address.get(end)).map((end) => [end, address.get(end)]));
      }
    } else if ([...this.#form.elements.window].some((radio) => radio.value === address.get('window'))) {
      this.#form.elements.window.value = address.get('window');
    }
    this.#showDays();
  }

  #period() {
    return this.#form.elements.window.value;
  }

  #showDays() {
    byId('own-days').hidden = this.#period() !== OWN;
  }

  #readDays() {
    const { from, to } = this.#form.elements;
    const wrong = this.#wrongDays(from, to);
    for (const field of [from, to]) {
      field.setAttribute('aria-invalid', String(Boolean(wrong) && (wrong.field === field)));
    }
    say(byId('days-wrong'), wrong?.text ?? '');
    this.#days = wrong ? null : { from: from.value, to: to.value };
    return !wrong;
  }

  #wrongDays(from, to) {
    for (const [field, which] of [[from, 'eerste'], [to, 'laatste']]) {
      if (field.validity.badInput) {
        return { field, text: `De ${which} dag bestaat niet. Schrijf een dag als 31-01-2026.` };
      }
      if (!field.value) {
        return { field, text: `Vul de ${which} dag in.` };
      }
    }
    return from.value <= to.value ? null : { field: to, text: 'De laatste dag ligt voor de eerste dag.' };
  }
}
