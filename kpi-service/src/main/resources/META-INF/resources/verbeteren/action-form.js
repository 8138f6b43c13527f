// The forms of actions: a new one, perhaps begun from a cause; a change; a withdrawal.
import { DialogForm } from '/theme/dialogform.js';
import { byId, element, say } from '/theme/dom.js';
import { CHANNELS, day } from '/theme/words.js';
import { reason as reasonName } from '/cijfers/text.js';
import { dayWords, daysIn, shownDays } from './dayfields.js';
import { nameAndWhose, STATUSES } from './words.js';

const DAYS = ['startedOn', 'endsOn', 'communicatedOn'];
const ADDRESS = ['municipality', 'channel', 'topic', 'department', 'reason', 'from', 'to'];

const option = (value, text) => element('option', { value }, text);

/** What an address asks a new action to be about, or nothing; `none` is no code that an action can be about. */
export const askedFor = (search) => {
  const address = new URLSearchParams(search);
  return address.get('nieuwe-actie') === '1'
    ? Object.fromEntries(ADDRESS.map((name) => [name, address.get(name)]).filter(([, value]) => value && value !== 'none')) : null;
};

export class ActionForms {
  #form;
  #withdrawal;
  #norms = [];
  #own; // for who may not write for all municipalities

  /** @param choices `municipalities`, `topics` and `departments`, as pairs of a code and its name */
  constructor({ municipalities, topics, departments, everywhere }, onSaved, onWithdrawn) {
    this.#form = new DialogForm('action', (values) => daysIn(values, DAYS), onSaved, {
      title: 'Schrijf wat u gaat doen.', owner: 'Schrijf wie ervoor zorgt.', municipality: 'Kies een gemeente die bij de norm hoort.',
      ...dayWords(DAYS) });
    this.#withdrawal = new DialogForm('withdraw', (values) => values, onWithdrawn, { reason: 'Schrijf waarom u deze actie intrekt.' });
    this.#own = everywhere ? '' : municipalities[0]?.[0];
    const { fields } = this;
    fields.municipality.replaceChildren(...(everywhere ? [option('', 'Alle gemeenten van de norm')] : []), ...municipalities.map((each) => option(...each)));
    fields.channel.append(...Object.entries(CHANNELS).map((each) => option(...each)));
    fields.topic.append(...topics.map((each) => option(...each)));
    fields.department.append(...departments.map((each) => option(...each)));
    fields.status.append(...Object.entries(STATUSES).map((each) => option(...each)));
    byId('action-form').addEventListener('change', () => this.#explain());
  }

  get fields() {
    return this.#form.fields;
  }

  /** @param norms as the service tells them @param actions whose reasons and owners can be chosen again */
  know(norms, actions, reasons) {
    this.#norms = norms;
    const { norm: { value: norm }, reason: { value: reason } } = this.fields; // someone may be choosing
    this.fields.norm.replaceChildren(...norms.map((each) => option(each.id, nameAndWhose(each))));
    const codes = [...new Set([...reasons, ...actions.map(({ reason }) => reason).filter(Boolean)])];
    this.fields.reason.replaceChildren(option('', 'Alle redenen'), ...codes.map((code) => option(code, reasonName(code)))
      .sort((one, other) => one.text.localeCompare(other.text, 'nl')));
    this.fields.norm.value = norm || norms[0]?.id;
    this.fields.reason.value = reason;
    byId('owners').replaceChildren(...[...new Set([...norms, ...actions].map(({ owner }) => owner).filter(Boolean))].sort().map((owner) => option(owner, owner)));
  }

  change(opener, action) {
    this.#open(opener, 'Actie wijzigen', `/kpi/v1/actions/${action.id}`, 'PUT', action);
  }

  /** @param asked what it is to be about, from the address or from the page's filters */
  add(opener, today, asked) {
    const { from, to, ...scope } = asked;
    const norm = this.#normFor(scope);
    this.#open(opener, 'Nieuwe actie', '/kpi/v1/actions', 'POST', { norm: norm?.id, status: 'RUNNING', startedOn: today, municipality: this.#own, ...scope,
      note: from && to ? `Aanleiding: de cijfers van ${day(from)} tot en met ${day(to)}.` : '' });
  }

  withdraw(opener, action) {
    say(byId('withdraw-title'), action.title);
    this.#withdrawal.open(opener, 'Actie intrekken', `/kpi/v1/actions/${action.id}/withdraw`, 'POST', {});
  }

  #open(opener, title, address, method, values) {
    this.#form.open(opener, title, address, method, shownDays(values, DAYS));
    this.#explain();
  }

  /** The norm on first-contact resolution that judges these: the municipality's own goes first, and one for the channel. */
  #normFor({ municipality, channel }) {
    const fits = (own, asked) => !own || own === asked;
    return this.#norms.filter((norm) => norm.metric === 'FCR' && fits(norm.municipality, municipality) && fits(norm.channel, channel))
      .sort((one, other) => Number(!one.municipality) - Number(!other.municipality) || Number(!one.channel) - Number(!other.channel))[0] ?? this.#norms[0];
  }

  /** Says what will be measured, before it is saved. */
  #explain() {
    const { norm: { value }, reason, department } = this.fields;
    const norm = this.#norms.find(({ id }) => id === value);
    const isFirstContact = norm?.metric === 'FCR';
    reason.disabled = !isFirstContact;
    const lost = [reason.value && 'om deze reden', department.value && 'bij deze afdeling'].filter(Boolean).join(' en ');
    say(byId('a-measured'), !norm ? '' : !norm.measured ? 'Dit systeem meet deze norm niet. U ziet straks geen cijfers van ervoor en erna.'
      : isFirstContact && lost ? `Wij meten welk deel van alle vragen u ${lost} mist, in een even lange tijd ervoor en erna. Hoe minder, hoe beter.`
        : 'Wij meten hoe vaak u de norm haalt, in een even lange tijd ervoor en erna.');
  }
}
