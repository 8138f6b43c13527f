// One hand-over on the screen: the question, what may be done, and where it was. What was typed in a form stays until it is sent.
import { ask, Refused, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { message } from '/theme/message.js';
import { municipalityName } from '/theme/municipality.js';
import { complaint, field, panel } from '/theme/panel.js';
import { CHANNELS, moment } from '/theme/words.js';
import { assignFields, completeFields, forwardFields, knowingly, move, returnFields } from './moves.js';
import { chainOf, historyOf } from './story.js';
import { termOf, waitFields, waiting } from './term.js';
import { BY_CHANNEL, chasers, due, hops, result, state } from './words.js';

const orNothing = (promise) => promise.catch(() => null);
const UNDER_WAY = ['OPEN', 'ACCEPTED'];
const GONE = { 403: 'Deze overdracht ligt niet bij een afdeling waarvoor u werkt.', 404: 'Deze overdracht is er niet.' };

const LATER = 700; // milliseconds in which intake has heard where it lies now

/** Intake hears a moment after routing that it came to this department. */
const readContact = (path) => ask(path).catch(async (refusal) => {
  if (refusal.status !== 403) {
    return null;
  }
  await new Promise((resolve) => { setTimeout(resolve, LATER); });
  return orNothing(ask(path));
});

const load = async (id) => {
  const handover = await ask(`/routing/v1/handovers/${id}`);
  const path = `/intake/v1/contacts/${handover.contactId}`;
  const [contact, mail, form] = await Promise.all([readContact(path),
    ['EMAIL', 'WEB'].includes(handover.channel) ? orNothing(ask(`${path}/mail`)) : null,
    handover.channel === 'WEB' ? orNothing(ask(`${path}/form`)) : null]);
  return { handover, contact, mail, form };
};

export class ItemView {
  #place;
  #setting;
  #done;
  #parts = null;
  #asked = 0;
  #busy = false; // a move is under way: a key that is pressed twice makes one
  #panel = element('div');
  #open = null; // name of the form that is open
  #typed = new Map(); // by hand-over and field: what was not sent yet
  #told = element('p', { role: 'status' });
  #newer = element('div');

  /**
   * @param setting `me`, `mayAct` and `departments`
   * @param done called with the hand-over as it then stands, and a sentence for the reader
   */
  constructor(place, setting, done) {
    this.#place = place;
    this.#setting = setting;
    this.#done = done;
  }

  get id() {
    return this.#parts?.handover.id ?? null;
  }

  async show(id, focus = true) {
    const mine = ++this.#asked;
    try {
      const parts = await load(id);
      if (mine !== this.#asked) {
        return;
      }
      const another = parts.handover.id !== this.id;
      this.#parts = parts;
      if (another) {
        this.#close(false);
      }
      this.#draw();
    } catch (refusal) {
      if (mine === this.#asked) {
        this.#parts = null;
        this.#place.hidden = false;
        this.#place.replaceChildren(element('h2', { tabindex: '-1', id: 'item-title' }, 'Niet te openen'),
          element('p', {}, GONE[refusal.status] ?? 'Deze overdracht is nu niet te openen. Probeer het zo nog eens.'));
      }
    }
    if (focus && mine === this.#asked) {
      byId('item-title')?.focus();
    }
  }

  hide() {
    this.#asked++;
    this.#parts = null;
    this.#close(false);
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }

  /** The list saw it as it stands now: who reads an older one is told so, and nothing moves under his hands. */
  see(handover) {
    if (!this.#parts || handover.id !== this.id || handover.revision === this.#parts.handover.revision || this.#newer.firstChild) {
      return;
    }
    const again = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Vernieuwen');
    again.addEventListener('click', () => this.show(this.id));
    this.#newer.replaceChildren(element('p', { class: 'kcc-notice kcc-notice--warn', role: 'alert' },
      handover.assignee && handover.assignee !== this.#setting.me ? `${handover.assignee} werkt hier nu aan. ` : 'Deze overdracht is intussen gewijzigd. ', again));
  }

  /** Whether there is something that was typed and not sent. */
  get hasUnsent() {
    return this.#typed.size > 0;
  }

  /** By a key or a button; nothing when it cannot be done now. */
  act(name) {
    const found = this.#actions().find((action) => action.name === name);
    found?.act();
  }

  #actions() {
    if (!this.#parts || !this.#setting.mayAct) {
      return [];
    }
    const { handover } = this.#parts;
    const working = UNDER_WAY.includes(handover.state);
    const mine = handover.assignee === this.#setting.me;
    return [
      ...(working && !mine ? [{ name: 'take', key: 'T', text: 'Nemen', act: () => this.#take() }] : []),
      ...(working ? [{ name: 'answer', key: 'A', text: 'Antwoorden', act: () => this.#answer() }] : []),
      { name: 'note', key: 'N', text: 'Notitie', act: () => this.#note() },
      ...(working ? [
        { name: 'forward', key: 'D', text: 'Doorgeven', act: () => this.#move('forward', 'Doorgeven aan een andere afdeling', forwardFields(this.#setting.departments, handover.department), 'Doorgeven') },
        { name: 'return', key: 'R', text: 'Terug naar balie', act: () => this.#move('return', 'Terug naar de balie', returnFields(), 'Teruggeven') },
        handover.waiting ? { name: 'wait', key: 'I', text: 'Niet meer wachten', act: () => this.#direct('resume', {}, 'De termijn loopt weer.') }
          : { name: 'wait', key: 'I', text: 'Wachten op inwoner', act: () => this.#wait() },
        { name: 'assign', key: 'G', text: 'Aan collega', act: () => this.#assign() },
        ...(handover.assignee ? [{ name: 'unassign', key: 'V', text: 'Vrijgeven', act: () => this.#direct('unassign', {}, 'Vrijgegeven. Een collega kan het nu nemen.') }] : []),
        { name: 'complete', key: 'C', text: 'Afronden', act: () => this.#move('complete', 'Afronden', completeFields(), 'Afronden') },
      ] : []),
    ];
  }

  #draw() {
    const { handover, contact, mail, form } = this.#parts;
    const words = contact ?? { id: handover.contactId, summary: 'De tekst van deze vraag is nu niet te lezen.' };
    this.#newer.replaceChildren();
    this.#place.hidden = false;
    this.#place.className = 'kcc-card work-item';
    this.#place.replaceChildren(
      element('h2', { tabindex: '-1', id: 'item-title' }, handover.topicName ?? 'Zonder onderwerp'),
      element('p', { class: 'kcc-row' }, element('span', { class: 'kcc-tag' }, handover.result ? result(handover.result) : state(handover.state)),
        element('strong', { class: new Date(handover.dueAt) < new Date() && !handover.completedAt ? 'work-late' : '' }, this.#term(handover)),
        element('span', {}, [handover.assignee === this.#setting.me ? 'van mij' : handover.assignee ?? 'nog van niemand', handover.departmentName, municipalityName(handover.municipality), CHANNELS[handover.channel]].join(' · '))),
      this.#newer, ...termOf(handover),
      ...(handover.wandering ? [element('p', { class: 'kcc-notice kcc-notice--warn' }, `⚠ Heen en weer: dit is de ${hops(handover).split(' ')[0]} afdeling. De coördinator kijkt mee.`)] : []),
      ...(handover.askedAgain ? [element('p', { class: 'kcc-notice kcc-notice--warn' }, `De inwoner heeft ${chasers(handover.askedAgain)}, het laatst ${moment(handover.askedAgain.lastAt)}.`)] : []),
      element('div', { class: 'work-words' }, ...message({ contact: words, mail, form })),
      element('div', { class: 'kcc-row work-actions' }, ...this.#actions().map(({ key, text, act }) => {
        const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, text, ' ', element('kbd', { 'aria-hidden': 'true' }, key));
        button.addEventListener('click', act);
        return button;
      })),
      this.#told, this.#panel,
      element('details', { ...(handover.wandering ? { open: '' } : {}) }, element('summary', {}, `Wie het had: ${handover.holders.length}`), chainOf(handover)),
      element('h3', {}, 'Wat er gebeurde'), historyOf(contact, mail));
  }

  #term(handover) {
    return handover.completedAt ? `afgerond op ${moment(handover.completedAt)}` : [...new Set([due(handover.dueAt), `uiterlijk ${moment(handover.dueAt)}`])].filter((text) => text !== moment(handover.dueAt)).join(', ');
  }

  #close(focus = true) {
    this.#panel.replaceChildren();
    this.#open = null;
    say(this.#told, '');
    if (focus) {
      byId('item-title')?.focus();
    }
  }

  #show(name, title, fields, submit, act) {
    if (this.#open === name) {
      this.#panel.querySelector('select, textarea, input')?.focus();
      return;
    }
    this.#close(false);
    const { id } = this;
    const kept = (control) => `${id} ${name} ${control.name}`;
    const form = panel(title, fields, submit, async (values) => {
      try {
        await knowingly(() => form, act)(values);
      } catch (refusal) {
        await this.#newest(refusal);
        throw refusal;
      }
      form.querySelectorAll('[name]').forEach((control) => this.#typed.delete(kept(control)));
    }, () => this.#close());
    form.querySelectorAll('[name]').forEach((control) => {
      control.value = this.#typed.get(kept(control)) ?? control.value;
      control.addEventListener('input', () => (control.value ? this.#typed.set(kept(control), control.value) : this.#typed.delete(kept(control))));
    });
    this.#open = name;
    this.#panel.replaceChildren(form);
    form.querySelector('select, textarea, input, button')?.focus();
  }

  /** Once told that it changed, the next try is about how it stands now. */
  async #newest(refusal) {
    if (refusal instanceof Refused && refusal.status === 409) {
      const handover = await orNothing(ask(`/routing/v1/handovers/${this.id}`));
      if (handover?.id === this.id) {
        this.#parts.handover = handover;
      }
    }
  }

  /** The reader may have opened another one meanwhile, and what is open there stays. */
  #finish(handover, sentence) {
    if (handover.id === this.id) {
      this.#close(false);
    }
    this.#done(handover, sentence);
  }

  async #direct(name, values, sentence) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    const { handover } = this.#parts;
    try {
      this.#finish(await move(handover, name, values), sentence);
    } catch (refusal) {
      await this.#newest(refusal);
      if (handover.id !== this.id) {
        return;
      }
      if (refusal instanceof Refused && refusal.problem.type?.endsWith('handover-taken')) {
        this.#show(`${name}-over`, refusal.problem.detail, [], 'Overnemen', async () => this.#finish(await move(this.#parts.handover, name, values, { takeOver: true }), sentence));
      } else {
        say(this.#told, complaint(refusal));
      }
    } finally {
      this.#busy = false;
    }
  }

  #take() {
    this.#direct('assign', { assignee: this.#setting.me }, 'U werkt hier nu aan.');
  }

  #move(name, title, fields, submit) {
    const told = { forward: 'Doorgegeven.', return: 'Terug naar de balie.', complete: 'Afgerond.', assign: 'Aan een collega gegeven.' }[name];
    this.#show(name, title, fields, submit, async (values, terms) => this.#finish(await move(this.#parts.handover, name, values, terms), told));
  }

  #wait() {
    this.#show('wait', 'Wachten op de inwoner', waitFields(), 'Wachten', async (values, terms) => this.#finish(
      await move(this.#parts.handover, 'wait', waiting(values), terms), 'De termijn staat stil tot de inwoner reageert.'));
  }

  async #assign() {
    const { handover } = this.#parts;
    try {
      const fields = await assignFields(handover.department, handover.municipality, this.#setting.me);
      if (handover.id === this.id) {
        this.#move('assign', 'Aan een collega geven', fields, 'Geven');
      }
    } catch (refusal) {
      say(this.#told, complaint(refusal));
    }
  }

  #note() {
    const { contactId, id } = this.#parts.handover;
    this.#show('note', 'Notitie', [field('text', 'Wat wilt u onthouden? De inwoner ziet dit niet.', element('textarea', { rows: '4', maxlength: '4000' }))], 'Bewaren', async (values) => {
      this.#parts.contact = await send('POST', `/intake/v1/contacts/${contactId}/notes`, values);
      if (id !== this.id) {
        return;
      }
      this.#close(false);
      this.#draw();
      say(this.#told, 'Notitie bewaard.');
      byId('item-title').focus();
    });
  }

  /** First it is mine, so that two cannot answer; then the answer, which stands in intake; and then it is done. */
  #answer() {
    const { channel, contactId } = this.#parts.handover;
    this.#show('answer', 'Antwoord', [field('text', 'Antwoord aan de inwoner', element('textarea', { rows: '8', maxlength: '4000' }), BY_CHANNEL[channel])], channel === 'EMAIL' || channel === 'WEB' ? 'Versturen' : 'Bewaren', async (values, terms) => {
      if (!values.text) {
        throw new Refused(400, { detail: 'Schrijf wat de inwoner moet weten.' });
      }
      const parts = this.#parts; // another one may be opened before this is done
      parts.handover = await move(parts.handover, 'assign', { assignee: this.#setting.me }, terms);
      await send('POST', `/intake/v1/contacts/${contactId}/answer`, { outcome: 'ANSWERED', text: values.text });
      // Should this fail: the answer itself completes the hand-over within a moment.
      const completed = await orNothing(send('POST', `/routing/v1/handovers/${parts.handover.id}/complete`, { result: 'ANSWERED' }));
      this.#finish(completed ?? { ...parts.handover, state: 'COMPLETED' }, 'Beantwoord en afgerond.');
    });
  }
}
