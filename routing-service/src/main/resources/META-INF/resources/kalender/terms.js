// The terms of the installation as a form: the usual one, those of channels, and those of the law.
import { byId, element } from '/theme/dom.js';
import { CHANNELS } from '/theme/words.js';
import { options, removal } from './form.js';

const field = (label, input) => element('label', { class: 'kcc-field' }, label, input);
const UNITS = { days: 'dagen', weeks: 'weken', months: 'maanden' };
const choice = (name, choices, chosen) => {
  const select = element('select', { name }, ...Object.entries(choices).map(([value, text]) => element('option', { value }, text)));
  select.value = chosen;
  return select;
};
const number = (name, value) => element('input', { type: 'number', inputmode: 'numeric', min: '1', name, value: value ?? '' });
const asNumber = (input) => (input.value === '' ? null : Number(input.value));

export class TermsForm {
  #terms = null;
  #topics;
  #changed;

  /** @param topics pairs of code and name */
  constructor(topics, changed) {
    this.#topics = topics;
    this.#changed = () => {
      byId('no-laws').hidden = byId('laws').children.length > 0;
      changed();
    };
    byId('add-law').addEventListener('click', () => {
      const entry = this.#law({ weeks: '' });
      byId('laws').append(entry);
      this.#changed();
      entry.querySelector('input').focus();
    });
  }

  fill(terms) {
    this.#terms = terms;
    byId('usual').value = terms.usualWorkingDays;
    byId('channel-terms').replaceChildren(...Object.entries(CHANNELS).map(([code, name]) => this.#channel(code, name, terms.channels[code])));
    byId('laws').replaceChildren(...terms.statutory.map((law) => this.#law(law)));
    byId('no-laws').hidden = terms.statutory.length > 0;
  }

  /** Somebody else changed them: what is filled in here is meant for that version. */
  rebase(version) {
    this.#terms = { ...this.#terms, version };
  }

  /** As the service wants them. */
  read() {
    const channels = [...byId('channel-terms').children].map((entry) => [entry.dataset.channel, entry.querySelector('select').value, asNumber(entry.querySelector('input'))])
      .filter(([, unit]) => unit !== 'usual');
    return {
      version: this.#terms.version,
      usualWorkingDays: asNumber(byId('usual')),
      channels: Object.fromEntries(channels.map(([code, unit, amount]) => [code, { [unit]: amount }])),
      statutory: [...byId('laws').children].map((entry) => this.#readLaw(entry)),
      equatedDays: this.#terms.equatedDays,
    };
  }

  #readLaw(entry) {
    const value = (name) => entry.querySelector(`[name="${name}"]`).value.trim();
    const topic = value('topic');
    const others = (entry.law.topics ?? []).slice(1);
    return { name: value('name'), article: value('article'), topics: [...(topic ? [topic] : []), ...others], groups: entry.law.groups ?? [],
      [value('unit')]: asNumber(entry.querySelector('[name="amount"]')) };
  }

  #channel(code, name, norm) {
    const unit = norm?.workingHours ? 'workingHours' : norm ? 'workingDays' : 'usual';
    const select = choice('unit', { usual: 'zoals gewoon', workingDays: 'werkdagen', workingHours: 'werkuren' }, unit);
    select.setAttribute('aria-label', `${name}: termijn in`);
    const amount = number('amount', norm?.workingHours ?? norm?.workingDays);
    const entry = element('div', { class: 'kcc-field', 'data-channel': code }, element('label', {}, name, amount), select);
    const follow = () => { amount.hidden = select.value === 'usual'; };
    select.addEventListener('change', follow);
    follow();
    return entry;
  }

  #law(law) {
    const entry = element('li');
    entry.law = law;
    const unit = Object.keys(UNITS).find((key) => law[key] !== undefined && law[key] !== null) ?? 'weeks';
    entry.append(field('Naam', element('input', { name: 'name', value: law.name ?? '', maxlength: '60' })),
      field('Wetsartikel', element('input', { name: 'article', value: law.article ?? '', maxlength: '60', placeholder: 'Awb 9:11' })),
      field('Onderwerp', options(element('select', { name: 'topic' }), law.topics?.[0], this.#topics, law.groups?.length ? 'De hele groep' : 'Kies een onderwerp')),
      field('Termijn', number('amount', law[unit])), field('In', choice('unit', UNITS, unit)), removal(law.name ?? 'Deze termijn', entry, this.#changed));
    return entry;
  }
}
