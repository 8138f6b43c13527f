// What a change would move, before it is saved: the question, its answer, and the two ways of saving.
import { Refused, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { municipalityName } from '/theme/municipality.js';
import { CHANNELS, count, moment } from '/theme/words.js';

const NOT_NOW = 'Dit lukt nu niet. Wat u invulde, blijft staan. Probeer het zo nog eens.';

const words = (problem) => (problem.violations?.length ? problem.violations.map(({ message }) => message).join('\n') : problem.detail ?? NOT_NOW);

const summary = ({ open, changing, past }) => {
  const moments = open === 1 ? 'Er staat 1 afgesproken moment open.' : `Er staan ${count(open)} afgesproken momenten open.`;
  const moving = changing === 0 ? 'Daarvan verschuift er geen.' : `Daarvan ${changing === 1 ? 'verschuift er 1' : `verschuiven er ${count(changing)}`}, als u dat wilt.`;
  return `${moments} ${moving}${past ? ` Bij ${count(past)} zou het moment dan al voorbij zijn: dat blijft staan.` : ''}`;
};

const table = (moves) => element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Momenten die verschuiven' },
  element('table', { class: 'kcc-table' }, element('thead', {}, element('tr', {}, ...['Gemeente', 'Waar', 'Kanaal', 'Nu', 'Wordt'].map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...moves.map((move) => element('tr', {}, ...[municipalityName(move.municipality), move.departmentName ?? 'Balie', CHANNELS[move.channel] ?? move.channel,
      moment(move.from), moment(move.to)].map((text) => element('td', {}, text)))))));

export class Changes {
  #name;
  #path;
  #read;
  #onSaved;
  #onOutdated;
  #asked = null; // what was sent, and where; null when nothing was answered that still holds
  #turn = 0;

  /**
   * @param name of the form, such as `calendar`
   * @param path where it is stored
   * @param read makes the message of the form
   * @param onSaved called with what to tell, and where it was stored
   * @param onOutdated called when somebody else was first: whoever asks again writes over that
   */
  constructor(name, path, read, onSaved, onOutdated) {
    this.#name = name;
    this.#path = path;
    this.#read = read;
    this.#onSaved = onSaved;
    this.#onOutdated = onOutdated;
    const form = byId(`${name}-form`);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#preview();
    });
    form.addEventListener('input', () => this.close());
  }

  /** What was answered holds no more. */
  close() {
    this.#panel.hidden = true;
    this.#asked = null;
    this.#turn += 1;
  }

  get #panel() {
    return byId(`${this.#name}-changes`);
  }

  async #preview() {
    const asked = { path: this.#path(), body: this.#read() };
    this.close();
    const mine = this.#turn;
    const answer = await this.#send(asked, '?dryRun=true');
    if (answer && mine === this.#turn) { // else it is of what was filled in before, or of another municipality
      this.#asked = asked;
      this.#show(answer);
    }
  }

  #show(answer) {
    const title = element('h3', { id: `${this.#name}-changes-title`, tabindex: '-1' }, 'Wat verandert er?');
    const keep = element('button', { type: 'button', class: 'kcc-button', 'data-save': 'keep' }, answer.changing ? 'Opslaan, afspraken laten staan' : 'Opslaan');
    const move = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary', 'data-save': 'move' }, 'Opslaan en afspraken verschuiven');
    keep.addEventListener('click', () => this.#save(''));
    move.addEventListener('click', () => this.#save('?moveOpen=true'));
    this.#panel.replaceChildren(title, element('p', {}, summary(answer)), ...(answer.moves.length ? [table(answer.moves)] : []),
      ...(answer.changing > answer.moves.length ? [element('p', { class: 'kcc-small' }, `Dit zijn de eerste ${count(answer.moves.length)}.`)] : []),
      element('div', { class: 'kcc-row' }, keep, ...(answer.changing ? [move] : [])));
    this.#panel.hidden = false;
    title.focus();
  }

  async #save(query) {
    const asked = this.#asked;
    if (!asked) {
      return;
    }
    this.#asked = null; // not twice
    const form = byId(`${this.#name}-form`);
    form.inert = true; // what would be changed now is in no message
    const answer = await this.#send(asked, query);
    form.inert = false;
    if (answer) {
      this.close();
      this.#onSaved(answer.moved ? `Opgeslagen. ${count(answer.moved)} ${answer.moved === 1 ? 'moment is' : 'momenten zijn'} verschoven.` : 'Opgeslagen. Het geldt binnen een paar tellen.', asked.path);
    } else if (asked.path === this.#path()) {
      this.#asked = asked;
    }
  }

  async #send({ path, body }, query) {
    const error = byId(`${this.#name}-error`);
    say(error, '');
    try {
      return await send('PUT', path + query, body);
    } catch (refusal) {
      const outdated = refusal instanceof Refused && refusal.status === 409;
      say(error, outdated ? `${refusal.problem.detail} Wie dat was, staat onderaan. Wat u invulde, staat er nog. Vraagt u opnieuw wat er verandert, dan komt het uwe ervoor in de plaats.`
        : refusal instanceof Refused ? words(refusal.problem) : NOT_NOW);
      if (outdated) {
        await this.#onOutdated().catch(() => {});
      }
      error.scrollIntoView({ block: 'nearest' });
      return null;
    }
  }
}
