// Municipalities by name, and the one that someone works for: one choice for the whole site, kept in this tab and for the next. An
// address that names one goes before it, for that tab.
import { element } from './dom.js';

const KEY = 'kcc-municipality';
const root = document.documentElement;
const names = new Map();
const present = []; // codes of those that have not merged into another

/** Must have settled before names are asked for; without the list a code stands for itself. */
export const namesLoaded = fetch('/theme/municipalities.json').then((answer) => answer.json())
  .then(({ municipalities }) => municipalities.forEach(({ code, name, to }) => {
    names.set(code, name);
    if (!to) {
      present.push(code);
    }
  })).catch(() => {});

export const municipalityName = (code) => names.get(code) ?? code;

/** Those in the country, as pairs of code and name. */
export const everyMunicipality = () => present.map((code) => [code, names.get(code)]).sort((one, other) => one[1].localeCompare(other[1], 'nl'));

/** That of this tab; a new tab begins with the last one of all. */
const kept = () => {
  try {
    return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off: the choice lasts as long as the page
  }
};

const keepHere = (code) => {
  try {
    sessionStorage.setItem(KEY, code);
  } catch {
    // as above
  }
};

/** One for the whole page, in the header: hidden until there is something to choose. */
class MunicipalityChoice {
  #select = element('select', { 'aria-label': 'Gemeente', id: 'municipality-choice' }, element('option', { value: '' }, 'Alle gemeenten'));
  #only = element('span');
  #codes = new Set();

  constructor() {
    this.#select.hidden = true;
    this.element = element('span', { class: 'kcc-municipality' }, this.#select, this.#only);
    this.#select.addEventListener('change', () => this.#keep());
  }

  /** @param codes those of which there is something to see, beside the ones offered before */
  async offer(codes) {
    await namesLoaded;
    const asked = new URLSearchParams(location.search).get('municipality');
    // One that is not known here stays in view: the service tells what is wrong with it.
    [...codes, ...(asked ? [asked] : [])].forEach((code) => this.#codes.add(code));
    const before = this.#select.value;
    const wanted = before || asked || kept();
    this.#select.replaceChildren(this.#select.options[0], ...[...this.#codes].map((code) => [code, municipalityName(code)])
      .sort((one, other) => one[1].localeCompare(other[1], 'nl')).map(([value, text]) => element('option', { value }, text)));
    this.#select.value = this.#codes.has(wanted) ? wanted : '';
    if (asked && this.value === asked) {
      keepHere(asked);
    }
    this.#select.hidden = this.#codes.size < 2 && !this.value;
    this.#only.textContent = this.#codes.size === 1 && this.#select.hidden ? this.#select.options[1].text : '';
    if (this.value !== before) {
      this.#tell(false);
    }
  }

  choose(code) {
    this.#select.value = code;
    this.#keep();
  }

  /** As an address has it; a code that is not known here is left out. */
  show(code) {
    if (code !== this.value) {
      this.choose(this.#codes.has(code) ? code : '');
    }
  }

  #keep() {
    keepHere(this.value);
    try {
      localStorage.setItem(KEY, this.#select.value);
    } catch {
      // as above
    }
    this.#tell(true);
  }

  #tell(chosen) {
    root.dispatchEvent(new CustomEvent('kcc-municipality', { detail: { chosen } }));
  }

  /** The one that something new is about: the chosen one, or the only one there is; otherwise nothing. */
  get one() {
    return this.value || (this.#codes.size === 1 ? [...this.#codes][0] : '');
  }

  /** The code, or nothing for all of them. */
  get value() {
    return this.#select.value;
  }

  /** In words, or nothing for all of them. */
  get text() {
    return this.value ? this.#select.selectedOptions[0].text : '';
  }
}

export const municipality = new MunicipalityChoice();

/** For pages on which one writes something for a municipality: who may do so for all chooses among all there are. */
export const offerAllThereAre = async (user) => {
  await namesLoaded;
  if (!user.municipalities) {
    await municipality.offer(present);
  }
};

/** @param follow called when another municipality is chosen, with `detail.chosen` false when it only came to be known */
export const onMunicipality = (follow) => root.addEventListener('kcc-municipality', follow);
