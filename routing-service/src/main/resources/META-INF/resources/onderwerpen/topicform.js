// The words of a topic, and who answers when. One draft for both, kept in this tab until it is saved or thrown away: another tab,
// another topic, a reload or somebody else's change loses nothing of it.
import { Refused, ask, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { inWords } from './effects.js';
import { NOT_NOW, clear, object, prepare } from './objections.js';
import { Periods } from './periods.js';
import { Products } from './products.js';

const PAUSE = 500; // ms without a key before asking what would move
const forms = { words: byId('words-form'), handling: byId('handling-form') };
const CHANNELS = ['PHONE', 'COUNTER', 'EMAIL', 'WEB'];
const LABELS = {
  name: 'naam', synonyms: 'andere namen', phrasings: 'zinnen van inwoners', upl: 'naam in de landelijke lijst', group: 'groep', department: 'afdeling',
  answerable: 'wanneer de balie zelf mag antwoorden', answerWorkingDays: 'termijn', withdrawnFrom: 'niet meer gebruiken',
};
const SEARCH = 'Verschuift geen vragen en geen cijfers. Zoeken gebruikt dit vanaf nu.';
/** What moves no contact, and so is not asked of the service. */
const ONLY_WORDS = {
  name: SEARCH, synonyms: SEARCH, phrasings: 'Verschuift geen vragen en geen cijfers. Het systeem herkent nieuwe berichten hieraan.', upl: 'Verschuift geen vragen en geen cijfers.',
};
/** Names in the service's message that stand in another field here. */
const ALIASES = { uplUri: 'upl', channelWorkingDays: 'answerWorkingDays' };

const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
const number = (text) => (text === '' ? undefined : Number(text));

const valuesOf = (topic) => ({
  name: topic.name, synonyms: topic.synonyms.join('\n'), phrasings: topic.phrasings.join('\n'), upl: topic.upl ?? '', group: topic.group, department: topic.department,
  answerable: topic.answerable.map(({ from, to }) => ({ from, to: to ?? '' })), withdrawnFrom: topic.withdrawnFrom ?? '',
  answerWorkingDays: [topic.answerWorkingDays ?? '', ...CHANNELS.map((channel) => topic.channelWorkingDays[channel] ?? '')].map(String),
});

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const drafts = new Map(); // where storage is switched off

const store = (key, draft) => {
  drafts.set(key, draft);
  try {
    if (draft) {
      sessionStorage.setItem(key, JSON.stringify(draft));
    } else {
      sessionStorage.removeItem(key);
    }
  } catch {
    // the map keeps it as long as the page is open
  }
};

const stored = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return drafts.get(key) ?? null;
  }
};

export class TopicForm {
  #base = null; // as it was read
  #periods = new Periods(byId('periods'), () => this.#typed());
  #products = new Products(forms.words.elements.upl);
  #onSaved;
  #waiting;
  #asked = 0;
  #ends = new Map(); // of each form: what stands at its end

  /** @param onSaved called with the topic as it was stored */
  constructor(onSaved) {
    this.#onSaved = onSaved;
    Object.entries(forms).forEach(([name, form]) => {
      prepare(form, true);
      const end = {
        error: element('p', { class: 'kcc-field__error', role: 'alert', id: `${name}-error` }),
        changed: element('p', { class: 'kcc-small', role: 'status', id: `${name}-changed` }),
        good: element('p', { class: 'kcc-notice kcc-notice--good', role: 'status', id: `${name}-saved` }),
        save: element('button', { type: 'submit', class: 'kcc-button' }, 'Opslaan'),
        discard: element('button', { type: 'button', class: 'kcc-button kcc-button--secondary' }, 'Wijzigingen weggooien'),
      };
      end.good.hidden = true;
      end.discard.hidden = true;
      end.discard.addEventListener('click', () => {
        store(this.#key, null);
        this.#show(valuesOf(this.#base));
        end.save.focus();
      });
      form.append(end.error, end.changed, end.good, element('div', { class: 'kcc-row' }, end.save, end.discard));
      this.#ends.set(form, end);
      form.addEventListener('input', () => this.#typed());
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#save(form);
      });
    });
    byId('add-period').addEventListener('click', () => {
      this.#periods.add();
      this.#typed();
    });
  }

  get #key() {
    return `kcc-topic ${this.#base.code}`;
  }

  /** Groups and departments to choose from. */
  offer(groups, departments) {
    const fill = (select, entries) => {
      const chosen = select.value;
      select.replaceChildren(...entries.map(({ code, name }) => element('option', { value: code }, name)));
      select.value = chosen;
    };
    fill(forms.handling.elements.group, groups);
    fill(forms.handling.elements.department, departments);
  }

  open(topic) {
    this.#base = topic;
    const draft = stored(this.#key);
    say(byId('t-term-hint'), `Leeg bij een kanaal: de termijn van alle kanalen. Daar ook leeg: de gewone termijn (${topic.usualWorkingDays} ${topic.usualWorkingDays === 1 ? 'werkdag' : 'werkdagen'}, of wat bij Kalender voor het kanaal staat).`);
    if (draft && draft.revision !== topic.revision) {
      this.#show(this.#merged(draft.base, draft.values, topic)); // changed by somebody else meanwhile
    } else {
      this.#show(draft?.values ?? valuesOf(topic));
    }
  }

  focus(tab) {
    forms[tab].querySelector('input, select, textarea').focus();
  }

  #written() {
    const { words: { elements: words }, handling: { elements: handling } } = forms;
    return {
      name: words.name.value, synonyms: words.synonyms.value, phrasings: words.phrasings.value, upl: words.upl.value, group: handling.group.value,
      department: handling.department.value, answerable: this.#periods.values, withdrawnFrom: handling.withdrawnFrom.value,
      answerWorkingDays: ['answerWorkingDays', ...CHANNELS].map((name) => handling[name].value),
    };
  }

  #show(values) {
    const { words: { elements: words }, handling: { elements: handling } } = forms;
    ['name', 'synonyms', 'phrasings', 'upl'].forEach((name) => { words[name].value = values[name]; });
    ['group', 'department', 'withdrawnFrom'].forEach((name) => { handling[name].value = values[name]; });
    ['answerWorkingDays', ...CHANNELS].forEach((name, index) => { handling[name].value = values.answerWorkingDays[index]; });
    this.#periods.values = values.answerable;
    this.#ends.forEach((end, form) => {
      clear(form, end.error);
      end.good.hidden = true;
    });
    this.#typed(true);
  }

  #changed(values = this.#written()) {
    const read = valuesOf(this.#base);
    return Object.keys(LABELS).filter((name) => !same(values[name], read[name]));
  }

  #typed(shown = false) {
    const values = this.#written();
    const changed = this.#changed(values);
    byId('no-period').hidden = values.answerable.length > 0;
    store(this.#key, changed.length ? { revision: this.#base.revision, base: valuesOf(this.#base), values } : null);
    this.#ends.forEach((end) => {
      say(end.changed, changed.length ? `U wijzigt: ${changed.map((name) => LABELS[name]).join(', ')}.` : '');
      end.discard.hidden = changed.length === 0;
      end.good.hidden = end.good.hidden || !shown;
    });
    Object.keys(LABELS).filter((name) => !changed.includes(name)).forEach((name) => this.#tell(name, ''));
    changed.filter((name) => ONLY_WORDS[name]).forEach((name) => this.#tell(name, ONLY_WORDS[name]));
    clearTimeout(this.#waiting);
    this.#asked += 1;
    const mine = this.#asked;
    this.#waiting = setTimeout(() => changed.filter((name) => !ONLY_WORDS[name]).forEach((name) => this.#askEffect(name, values, mine)), PAUSE);
  }

  #tell(name, text) {
    const place = document.querySelector(`.topic-form [data-field="${name}"] .topics__moves`);
    if (place) {
      say(place, text);
    }
  }

  /** What this field alone would move. */
  async #askEffect(name, values, mine) {
    const about = this.#base;
    const wrong = [...document.querySelectorAll(`.topic-form [data-field="${name}"] :is(input, select)`)].find(({ validity }) => !validity.valid);
    if (wrong || (name === 'answerable' && values.answerable.some(({ from }) => !from))) {
      this.#tell(name, wrong?.type === 'number' ? 'Vul een getal van 1 tot en met 100 in.' : 'Vul een dag in die bestaat.');
      return;
    }
    try {
      const { effects } = await send('PUT', `/routing/v1/topics/${about.code}?dryRun=true`, this.#message({ ...valuesOf(about), [name]: values[name] }));
      if (mine === this.#asked) {
        this.#tell(name, name === 'withdrawnFrom' ? `Nieuwe vragen kunnen dit onderwerp vanaf die dag niet meer krijgen. ${inWords(effects)}` : inWords(effects));
      }
    } catch (refusal) {
      if (mine === this.#asked) {
        this.#tell(name, refusal instanceof Refused ? (refusal.problem.violations?.map(({ message }) => message.replace(/^Het veld '[^']*' /, 'Dit veld ')).join(' ') || refusal.problem.detail)
          : 'Wat dit verschuift, is nu niet te zeggen.');
      }
    }
  }

  #message(values) {
    const upl = values.upl.trim();
    const address = upl === this.#base.upl ? this.#base.uplUri : this.#products.address(upl);
    const [term, ...ofChannels] = values.answerWorkingDays.map(number);
    return {
      name: values.name.trim(), group: values.group, department: values.department, synonyms: lines(values.synonyms), phrasings: lines(values.phrasings),
      ...(upl ? { upl } : {}), ...(upl && address ? { uplUri: address } : {}),
      answerable: values.answerable.map(({ from, to }) => ({ from: from || null, ...(to ? { to } : {}) })),
      ...(term === undefined ? {} : { answerWorkingDays: term }),
      channelWorkingDays: Object.fromEntries(CHANNELS.map((channel, index) => [channel, ofChannels[index]]).filter(([, days]) => days !== undefined)),
      ...(values.withdrawnFrom ? { withdrawnFrom: values.withdrawnFrom } : {}), revision: this.#base.revision,
    };
  }

  async #save(form) {
    const about = this.#base;
    const end = this.#ends.get(form);
    this.#ends.forEach((other, each) => clear(each, other.error));
    const unreadable = [...Object.values(forms)].flatMap((each) => [...each.elements]).find((field) => field.validity?.badInput);
    if (unreadable) {
      object(unreadable.form, this.#ends.get(unreadable.form).error, { violations: [{ field: unreadable.closest('[data-field]').dataset.field, message: 'Vul hier een geldige waarde in.' }] });
      return;
    }
    Object.values(forms).forEach((each) => { each.inert = true; }); // what would be typed now is in no message
    try {
      const { topic, stored: isStored } = await send('PUT', `/routing/v1/topics/${about.code}`, this.#message(this.#written()));
      store(`kcc-topic ${about.code}`, null);
      Object.values(forms).forEach((each) => { each.inert = false; });
      if (about.code === this.#base.code) {
        this.#base = topic;
        this.#show(valuesOf(topic));
        end.good.hidden = false;
        say(end.good, isStored ? 'Opgeslagen. Dit geldt vanaf nu voor nieuwe vragen.' : 'Er was niets veranderd.');
        end.save.focus();
      }
      this.#onSaved(topic);
    } catch (refusal) {
      Object.values(forms).forEach((each) => { each.inert = false; });
      if (about.code === this.#base.code) {
        await this.#refused(refusal, form, end);
      }
    }
  }

  async #refused(refusal, form, end) {
    if (!(refusal instanceof Refused)) {
      say(end.error, NOT_NOW);
    } else if (refusal.problem.type?.endsWith(':topic-changed')) {
      await this.#changedMeanwhile(refusal.problem, end);
    } else {
      const mine = (field) => [...form.querySelectorAll('[data-field]')].some(({ dataset }) => dataset.field === (ALIASES[field] ?? field));
      const place = refusal.problem.violations?.length && !refusal.problem.violations.some(({ field }) => mine(/^\w*/.exec(field)[0]))
        ? Object.values(forms).find((each) => each !== form) : form;
      object(place, this.#ends.get(place).error, refusal.problem, ALIASES);
      if (place !== form) {
        say(end.error, `Op het andere tabblad klopt iets niet. ${refusal.problem.detail}`);
      }
    }
  }

  /** What somebody else changed comes in where nothing was typed here; saving again puts the rest in its place. */
  async #changedMeanwhile(problem, end) {
    try {
      const typed = this.#written();
      const before = valuesOf(this.#base);
      const newest = await ask(`/routing/v1/topics/${this.#base.code}`);
      this.#base = newest;
      this.#show(this.#merged(before, typed, newest));
      say(end.error, `${problem.detail} Wat u niet had aangeraakt, staat hier nu zoals het is geworden. Met Opslaan komt wat u typte in de plaats van de rest; zie ook Geschiedenis.`);
      end.save.focus();
    } catch {
      say(end.error, NOT_NOW);
    }
  }

  #merged(before, typed, newest) {
    const now = valuesOf(newest);
    return Object.fromEntries(Object.keys(now).map((name) => [name, same(typed[name], before[name]) ? now[name] : typed[name]]));
  }
}
