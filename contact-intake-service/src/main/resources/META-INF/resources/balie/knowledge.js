// What the house knows: topics with their texts, departments and reasons, asked once; and what a text may be about.
import { ask, send } from '/theme/ask.js';
import { element } from '/theme/dom.js';
import { municipality } from '/theme/municipality.js';

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
/** Older questions keep the name of a topic that nobody can choose any more. */
const isInUse = ({ withdrawnFrom }) => !withdrawnFrom || withdrawnFrom > today();

class Knowledge {
  #topics = new Map();
  #texts = new Map();
  #textsOf = null;
  departments = [];
  reasons = [];
  bodies = [];

  /** Topics, departments, reasons and other organisations; the texts come beside it. */
  async load() {
    const [catalogue, reasons, others] = await Promise.all([ask('/routing/v1/topics', 'withdrawn=true'), ask('/intake/v1/handover-reasons'), ask('/intake/v1/other-bodies')]);
    catalogue.topics.forEach((topic) => this.#topics.set(topic.code, topic));
    this.departments = catalogue.departments;
    this.reasons = reasons.reasons;
    this.bodies = others.bodies;
  }

  /** The answer texts of the municipality that is worked for; without them the desk goes on. */
  async loadTexts() {
    const wanted = municipality.one;
    if (!wanted || wanted === this.#textsOf) {
      return;
    }
    const { texts } = await ask('/routing/v1/answer-texts', new URLSearchParams({ municipality: wanted }));
    this.#textsOf = wanted;
    this.#texts = new Map(texts.map((text) => [text.topic, text]));
  }

  topic(code) {
    return this.#topics.get(code);
  }

  name(code) {
    return this.#topics.get(code)?.name ?? code;
  }

  departmentName(code) {
    return this.departments.find((department) => department.code === code)?.name ?? code;
  }

  /** Of an organisation that we forward to. */
  bodyName(code) {
    return this.bodies.find((body) => body.code === code)?.name ?? code;
  }

  /** @returns undefined when there is none, or none came */
  text(code) {
    return this.#texts.get(code);
  }

  /** Groups of topics by name, each with its topics by name: those in use. */
  groups() {
    const groups = Map.groupBy([...this.#topics.values()].filter(isInUse), (topic) => topic.groupName);
    return [...groups].sort(([one], [other]) => one.localeCompare(other, 'nl'))
      .map(([name, topics]) => [name, topics.sort((one, other) => one.name.localeCompare(other.name, 'nl'))]);
  }
}

export const knowledge = new Knowledge();

/** For a list to choose from: topics by group. */
export const topicOptions = () => knowledge.groups().map(([label, topics]) => element('optgroup', { label },
  ...topics.map(({ code, name }) => element('option', { value: code }, name))));

/** What a text may be about: `suggestions`, `sure` and `elsewhere`. */
export const suggest = (text) => send('POST', '/intake/v1/topics/_suggest', municipality.one ? { text, municipality: municipality.one } : { text });
