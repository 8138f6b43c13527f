// The form of a norm: a new one, or a new version of one.
import { DialogForm } from '/theme/dialogform.js';
import { byId, element, say } from '/theme/dom.js';
import { CHANNELS, day } from '/theme/words.js';
import { readDay, today } from '/theme/period.js';
import { dayWords, daysIn, shownDays } from './dayfields.js';
import { name, UNITS, whose } from './words.js';

const DAYS = ['validFrom', 'validTo', 'lastTestedOn'];

const option = (value, text) => element('option', { value }, text);

/** What a norm is about stays: shown and sent, but not to be chosen. */
const lock = (select, locked) => {
  [...select.options].forEach((each) => { each.disabled = locked && !each.selected; });
};

export class NormForm {
  #form;
  #metrics = [];
  #own; // for who may not write for all municipalities

  constructor({ municipalities, everywhere }, onSaved) {
    this.#own = everywhere ? '' : municipalities[0]?.[0];
    this.#form = new DialogForm('norm', (values) => ({ ...daysIn(values, DAYS),
      ...(typeof values.share === 'number' ? { share: Number((values.share / 100).toFixed(6)) } : {}) }), onSaved,
    { share: 'Vul een percentage in van meer dan 0 tot en met 100.', owner: 'Schrijf wie over deze norm gaat.', threshold: 'Vul een heel getal in, vanaf 1.', ...dayWords(DAYS) });
    const { metric, municipality, channel, validFrom } = this.#form.fields;
    municipality.replaceChildren(...(everywhere ? [option('', 'Alle gemeenten')] : []), ...municipalities.map((each) => option(...each)));
    channel.append(...Object.entries(CHANNELS).map((each) => option(...each)));
    metric.addEventListener('change', () => this.#describe());
    validFrom.addEventListener('input', () => this.#warn());
  }

  know(metrics) {
    this.#metrics = metrics;
  }

  add(opener, municipality) {
    this.#open(opener, 'Norm toevoegen', '/kpi/v1/norms', 'POST', { metric: this.#metrics[0]?.metric, municipality: municipality || this.#own, validFrom: today() }, false);
  }

  change(opener, norm) {
    const from = norm.validFrom > today() ? norm.validFrom : today();
    this.#open(opener, `Norm wijzigen: ${name(norm)}, ${whose(norm)}`, `/kpi/v1/norms/${norm.id}`, 'PUT',
      { ...norm, share: Number((100 * norm.share).toFixed(4)), validFrom: from }, true);
  }

  #open(opener, title, address, method, values, locked) {
    const { fields } = this.#form;
    fields.metric.replaceChildren(...this.#metrics.map((metric) => option(metric.metric, metric.title)));
    fields.metric.value = values.metric;
    this.#describe();
    this.#form.open(opener, title, address, method, shownDays(values, DAYS));
    [fields.metric, fields.channel, fields.municipality].forEach((field) => lock(field, locked));
    byId('n-history-hint').hidden = !locked;
    this.#describe();
    this.#warn();
    if (locked) {
      fields.share.focus(); // the fields before it stay as they are
    }
  }

  #describe() {
    const { fields } = this.#form;
    const metric = this.#metrics.find((each) => each.metric === fields.metric.value);
    if (metric) {
      say(byId('n-metric-hint'), metric.definition ?? 'Dit systeem meet dit niet. Vul in hoe u het zelf meet.');
      say(byId('n-unit'), metric.unit ? `(${UNITS[metric.unit]})` : '');
      document.querySelector('#norm-form [data-field="threshold"]').hidden = !metric.unit;
      fields.threshold.disabled = !metric.unit;
      document.querySelector('#norm-form [data-field="measurement"]').hidden = metric.measured;
      fields.measurement.disabled = metric.measured;
      say(byId('n-share-hint'), metric.ceiling ? 'Hoogstens. Bijvoorbeeld 7.' : 'Minstens. Bijvoorbeeld 80. Vul 100 in voor altijd.');
    }
  }

  /** What a day in the past changes. */
  #warn() {
    const from = readDay(this.#form.fields.validFrom.value);
    say(byId('n-from-hint'), from && from < today()
      ? `Deze dag is al geweest. Alle oordelen vanaf ${day(from)} veranderen mee, ook op de openbare pagina.` : 'De eerste dag waarop deze norm geldt.');
  }
}
