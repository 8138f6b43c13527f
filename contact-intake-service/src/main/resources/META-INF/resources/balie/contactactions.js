// What may be done to a contact now: answering, handing over, splitting, forwarding, and what does not count.
import { gaps } from '/theme/answertext.js';
import { ask, send } from '/theme/ask.js';
import { element, say } from '/theme/dom.js';
import { AnswerDraft } from './answerdraft.js';
import { knowledge } from './knowledge.js';
import { complaint, field, panel, select } from '/theme/panel.js';
import { EXCLUSIONS, OUTCOMES } from './words.js';

const ANSWERS = ['ANSWERED', 'ANSWERED_AFTER_CONSULT', 'REFERRED', 'CITIZEN_RETURNS'];

const textarea = (rows, maxlength = 1000) => element('textarea', { rows, maxlength });

export class ContactActions {
  #contact;
  #address;
  #done;
  #panel = element('div');
  #text = null;
  #error = element('p', { class: 'kcc-field__error', role: 'alert' });
  #draft = null;

  /** @param done called with the contact as it then stands */
  constructor({ contact, mail, form }, done) {
    this.#contact = contact;
    this.#address = mail?.message?.from?.address ?? form?.email;
    this.#done = done;
    this.element = element('section', { 'aria-label': 'Wat u nu kunt doen' }, ...(this.#may('answer') ? [this.#answer()] : []), this.#buttons(), this.#panel);
  }

  #may(what) {
    return this.#contact.allowed.includes(what);
  }

  #change(what, body) {
    return send('POST', `/intake/v1/contacts/${this.#contact.id}/${what}`, body);
  }

  #answer() {
    const text = textarea(5, 4000);
    this.#text = text;
    const outcome = select(ANSWERS.map((code) => [code, OUTCOMES[code]]));
    const kept = element('p', { class: 'kcc-field__hint', role: 'status' });
    const quietly = element('input', { type: 'checkbox', name: 'quietly', id: 'quietly' });
    const insert = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' }, 'Tekst van het onderwerp ', element('kbd', {}, 'F2'));
    insert.addEventListener('click', () => this.insertText());
    const error = this.#error;
    const submit = element('button', { type: 'submit', class: 'kcc-button' }, this.#address ? 'Versturen ' : 'Vastleggen ', element('kbd', {}, 'Ctrl+Enter'));
    const form = element('form', { class: 'kcc-form', 'aria-label': 'Antwoord', novalidate: '' },
      field('text', this.#address ? `Antwoord aan ${this.#address}` : 'Wat hebt u geantwoord?', text), kept,
      element('div', { class: 'kcc-row' }, insert, element('label', { class: 'desk-outcome' }, 'Uitkomst', outcome), submit),
      ...(this.#address ? [element('p', {}, quietly, element('label', { for: 'quietly' }, ' Niet mailen: ik heb het al gezegd, bijvoorbeeld aan de telefoon'))] : []),
      error);
    this.#draft = new AnswerDraft(this.#contact.id, text, (words) => say(kept, words));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (submit.disabled) {
        return;
      }
      if (this.#address && !quietly.checked && !text.value.trim()) {
        say(error, 'Schrijf het antwoord, of kies dat u het al gezegd hebt.');
        text.focus();
        return;
      }
      const known = knowledge.text(this.#contact.topic);
      const open = quietly.checked || !known ? [] : gaps(known).filter((gap) => text.value.includes(gap));
      if (open.length) {
        say(error, `Vul eerst in: ${open.join(', ')}.`);
        text.focus();
        return;
      }
      submit.disabled = true;
      say(error, '');
      try {
        const changed = await this.#change('answer', { outcome: outcome.value, ...(text.value.trim() ? { text: text.value.trim() } : {}), ...(this.#address ? { send: !quietly.checked } : {}) });
        this.#draft.drop();
        this.#done(changed);
      } catch (refusal) {
        say(error, complaint(refusal));
        submit.disabled = false;
      }
    });
    this.send = () => form.requestSubmit();
    return form;
  }

  /** By key; does nothing where there is nothing to answer. */
  send = () => {};

  /** Name of the organisation that the question seems to belong to, when it is not ours. */
  elsewhere = null;

  insertText() {
    if (!this.#text) {
      return;
    }
    const { topic } = this.#contact;
    const words = knowledge.text(topic)?.say;
    say(this.#error, words ? '' : topic ? 'Bij dit onderwerp staat nog geen tekst.' : 'Kies eerst het onderwerp. Dan staat de tekst erbij.');
    if (words) {
      this.#text.setRangeText(words, this.#text.selectionStart, this.#text.selectionEnd, 'end');
      this.#text.dispatchEvent(new Event('input'));
      this.#text.focus();
    }
  }

  #offers() {
    return [
      ['D', 'handover', 'Doorgeven', () => this.#handover()],
      ['V', 'split', 'In vragen splitsen', () => this.#split()],
      ['G', 'exclusion', 'Geen vraag', () => this.#exclude()],
      ['B', 'forwarding', 'Andere organisatie', () => this.#forward()],
      ['H', 'reopening', 'Heropenen', () => this.#reopen()],
      ['N', 'notes', 'Notitie', () => this.#note()],
    ].filter(([, what]) => this.#may(what));
  }

  #buttons() {
    return element('div', { class: 'kcc-row desk-actions' }, ...this.#offers().map(([key, what, text, act]) => {
      const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'data-act': what }, `${text} `, element('kbd', {}, key));
      button.addEventListener('click', act);
      return button;
    }));
  }

  /** @param key of an action */
  press(key) {
    this.#offers().find(([each]) => each === key)?.[3]();
  }

  #open(title, fields, submit, act) {
    const opener = document.activeElement;
    this.#panel.replaceChildren(panel(title, fields, submit, async (values) => this.#done(await act(values)), () => {
      this.#panel.replaceChildren();
      opener?.focus?.();
    }));
    this.#panel.querySelector('select, textarea, input')?.focus();
  }

  #handover() {
    this.#open('Doorgeven aan een afdeling', [
      field('reason', 'Waarom?', select(knowledge.reasons.map(({ code, label }) => [code, label]))),
      field('department', 'Aan welke afdeling?', select(knowledge.departments.map(({ code, name }) => [code, name]), 'De regels bepalen het')),
      field('note', 'Wat moet de afdeling weten?', textarea(2)),
    ], 'Doorgeven', ({ reason, department, note }) => this.#change('handover', { reason, ...(department ? { department } : {}), ...(note ? { note } : {}) }));
  }

  #split() {
    const topics = knowledge.groups().flatMap(([, each]) => each).map(({ code, name }) => [code, name]);
    this.#open('Dit bericht stelt meer vragen', [
      element('p', {}, 'De eerste vraag blijft staan. Leg hier de volgende vraag vast; u kunt dit vaker doen.'),
      field('summary', 'Welke vraag nog meer?', textarea(2)),
      field('topic', 'Onderwerp', select(topics, 'Nog geen onderwerp')),
    ], 'Vraag toevoegen', async ({ summary, topic }) => {
      await this.#change('split', { questions: [{ summary, topic: topic || null }] });
      return ask(`/intake/v1/contacts/${this.#contact.id}`);
    });
  }

  #exclude() {
    const codes = ['NO_QUESTION', 'DUPLICATE', 'SPAM', 'AUTO_REPLY', 'WRONG_NUMBER', 'OUTBOUND', 'TEST'];
    this.#open('Dit telt niet mee', [field('reason', 'Waarom?', select(codes.map((code) => [code, EXCLUSIONS[code]])))], 'Niet meetellen',
      ({ reason }) => this.#change('exclusion', { reason }));
  }

  #forward() {
    const body = select(knowledge.bodies.map(({ code, name }) => [code, name]));
    body.value = (knowledge.bodies.find(({ name }) => name === this.elsewhere) ?? knowledge.bodies[0]).code;
    const text = textarea(4, 4000);
    const hint = element('p', { class: 'kcc-field__hint', role: 'status' });
    const follow = () => {
      const goesOn = this.#address && knowledge.bodies.find(({ code }) => code === body.value)?.takesMail;
      text.value = `Uw vraag is niet voor de gemeente, maar voor ${body.selectedOptions[0].text}. ${goesOn ? 'Wij hebben uw bericht doorgestuurd. U krijgt daar antwoord.' : 'Stel uw vraag daar.'}`;
      say(hint, goesOn ? 'Het bericht van de inwoner gaat mee.' : 'Het bericht gaat niet vanzelf mee: stuur het zelf door, of wijs de inwoner de weg.');
    };
    body.addEventListener('change', follow);
    follow();
    this.#open('Voor een andere organisatie (Awb 2:3)', [field('body', 'Welke organisatie?', body), hint, field('text', 'Wat zegt u tegen de inwoner?', text)], 'Doorsturen',
      (values) => this.#change('forwarding', { body: values.body, text: values.text, ...(this.#address ? {} : { send: false }) }));
  }

  #reopen() {
    this.#open('Heropenen', [field('reason', 'Waarom is het niet goed beantwoord?', textarea(2))], 'Heropenen', ({ reason }) => this.#change('reopening', { reason }));
  }

  #note() {
    this.#open('Notitie', [field('text', 'Wat moet een collega weten?', textarea(2))], 'Bewaren', ({ text }) => this.#change('notes', { text }));
  }
}
