// One contact on the screen: what was asked, what may be done now, and its whole story.
import { ask, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { municipalityName } from '/theme/municipality.js';
import { CHANNELS, moment, STATES } from '/theme/words.js';
import { ContactActions } from './contactactions.js';
import { decisionLine } from './helpside.js';
import { knowledge, suggest, topicOptions } from './knowledge.js';
import { message, ownWords } from '/theme/message.js';
import { story } from './story.js';

const DECIDES_WITHIN = 1_000;
const MEANINGS = { NO_QUESTION: 'een bedankje', SAME_QUESTION: 'dezelfde vraag', NEW_QUESTION: 'een nieuwe vraag' };

const orNothing = (promise) => promise.catch(() => null);

const load = async (id) => {
  const contact = await ask(`/intake/v1/contacts/${id}`);
  const written = ['EMAIL', 'WEB'].includes(contact.channel);
  const [mail, form, decision, handover] = await Promise.all([
    written ? orNothing(ask(`/intake/v1/contacts/${id}/mail`)) : null,
    contact.channel === 'WEB' ? orNothing(ask(`/intake/v1/contacts/${id}/form`)) : null,
    orNothing(ask(`/routing/v1/contacts/${id}/decision`)),
    contact.backOffice?.handoverId ? orNothing(ask(`/routing/v1/handovers/${contact.backOffice.handoverId}`)) : null,
  ]);
  return { contact, mail, form, decision, handover };
};

export class ContactView {
  #place;
  #done;
  #parts = null;
  #asked = 0;
  #decision = element('span');
  #actions = Promise.withResolvers();

  /** @param done called with the contact after something was done to it, and with our mails about it */
  constructor(place, done) {
    this.#place = place;
    this.#done = done;
  }

  /** What may be done, once the contact is there; nothing when it is only read. */
  get actions() {
    return this.#actions.promise;
  }

  clear() {
    this.#asked++;
    this.#actions = Promise.withResolvers();
    this.#place.replaceChildren();
  }

  /** @param contact of a list: what is known of it stands there until all of it has come */
  announce(contact) {
    this.clear();
    this.#place.replaceChildren(this.#title(contact), element('div', { class: 'desk-message' }, ...message({ contact })));
  }

  /** @param heldBy settles with a sentence that names who has it, when that is another: then it is only read */
  async show(id, heldBy = Promise.resolve(null)) {
    const mine = ++this.#asked;
    const [parts, holder] = await Promise.all([load(id), heldBy]);
    if (mine === this.#asked) {
      const hadFocus = document.activeElement === byId('contact-title');
      this.#parts = parts;
      this.#draw(holder);
      if (hadFocus) {
        byId('contact-title').focus();
      }
    }
  }

  #title(contact) {
    return element('h2', { tabindex: '-1', id: 'contact-title' }, contact.topic ? knowledge.name(contact.topic) : 'Zonder onderwerp');
  }

  #draw(heldBy) {
    const { contact, decision } = this.#parts;
    const actions = heldBy ? null : new ContactActions(this.#parts, async (changed) => {
      await this.show(changed.id);
      this.#done(changed, this.#parts.mail?.letters ?? []);
    });
    this.#actions.resolve(actions);
    this.#actions = { promise: Promise.resolve(actions), resolve() {} };
    this.#sayDecision(contact);
    this.#place.replaceChildren(
      this.#title(contact),
      element('p', { class: 'kcc-row' }, element('span', { class: 'kcc-tag' }, STATES[contact.state] ?? contact.state),
        element('span', {}, [CHANNELS[contact.channel], moment(contact.occurredAt), municipalityName(contact.municipality)].join(' · ')),
        ...(contact.decision?.answerDueAt && !contact.outcome ? [element('strong', {}, `antwoord vóór ${moment(contact.decision.answerDueAt)}`)] : [])),
      ...(heldBy ? [element('p', { class: 'kcc-notice kcc-notice--warn', role: 'alert' }, `${heldBy} U kunt lezen, niet antwoorden.`)] : []),
      element('div', { class: 'desk-message' }, ...message(this.#parts)),
      ...this.#belonging(),
      ...(contact.repeatOf ? [element('p', {}, `Vroeg dit ${contact.repeatOf.days} dagen eerder ook: `,
        element('a', { href: `/balie/contact/?id=${contact.repeatOf.contactId}` }, 'bekijk dat contact'))] : []),
      this.#topic(heldBy, actions),
      element('p', {}, element('strong', {}, 'Besluit: '), this.#decision),
      ...(actions ? [actions.element] : []),
      element('h3', {}, 'Wat er gebeurde'),
      story({ ...this.#parts, decision }));
  }

  #sayDecision({ decision }) {
    say(this.#decision, decision ? decisionLine(decision) : 'volgt nog.');
  }

  /** Routing decides anew within a moment; what is being typed stays as it is. */
  #awaitDecision(id) {
    const mine = this.#asked;
    setTimeout(async () => {
      const contact = await orNothing(ask(`/intake/v1/contacts/${id}`));
      if (contact && mine === this.#asked) {
        this.#sayDecision(contact);
      }
    }, DECIDES_WITHIN);
  }

  /** A reply to an earlier mail of ours: somebody decides what it is. */
  #belonging() {
    const { contact, mail } = this.#parts;
    if (!mail?.belonging) {
      return [];
    }
    const { contactId, place } = mail.belonging;
    const link = element('p', {}, place === 'TO' ? 'Hoort bij ' : 'Past misschien bij ', element('a', { href: `/balie/contact/?id=${contactId}` }, 'een eerder contact'), '.');
    if (!mail.proposal) {
      return [link];
    }
    return [link, element('div', { class: 'kcc-row' }, `Dit lijkt ${MEANINGS[mail.proposal]}. Wat is het?`,
      ...Object.entries(MEANINGS).map(([decision, words]) => {
        const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, words);
        button.addEventListener('click', async () => {
          await send('POST', `/intake/v1/contacts/${contact.id}/mail/decision`, { decision });
          await this.show(contact.id);
          this.#done(this.#parts.contact);
        });
        return button;
      }))];
  }

  #topic(heldBy, actions) {
    const { contact } = this.#parts;
    const list = element('select', { id: 'contact-topic', disabled: heldBy || contact.exclusion ? '' : null }, element('option', { value: '' }, 'Nog geen onderwerp'),
      ...topicOptions());
    list.value = contact.topic ?? '';
    const assign = async (topic) => {
      const changed = await send('POST', `/intake/v1/contacts/${contact.id}/topic`, { topic });
      await this.show(contact.id);
      this.#awaitDecision(contact.id);
      this.#done(changed);
    };
    list.addEventListener('change', () => list.value && assign(list.value));
    const proposals = element('span', { class: 'kcc-row' });
    if (!contact.topic && !heldBy) {
      this.#propose(proposals, assign, actions);
    }
    return element('div', { class: 'kcc-row desk-topic' }, element('label', { for: 'contact-topic' }, 'Onderwerp '), list, proposals);
  }

  async #propose(place, assign, actions) {
    const found = await suggest(ownWords(this.#parts)).catch(() => ({ suggestions: [] }));
    actions.elsewhere = found.elsewhere;
    const buttons = found.suggestions.map(({ topic, certainty }, at) => {
      const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'data-proposal': at + 1 },
        element('kbd', {}, String(at + 1)), ` ${knowledge.name(topic)} ${Math.round(100 * certainty)} %`);
      button.addEventListener('click', () => assign(topic));
      return button;
    });
    place.replaceChildren(...(found.elsewhere ? [element('span', { class: 'kcc-tag kcc-tag--warn' }, `Lijkt voor: ${found.elsewhere}`)] : []), ...buttons);
  }
}
