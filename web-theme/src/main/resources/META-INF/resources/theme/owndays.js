// A period of one's own: two days, written in one of several ways. It holds as soon as both are right.
import { byId, say } from './dom.js';
import { isWhole, readDay } from './period.js';
import { day } from './words.js';

const WHICH = { from: 'eerste', to: 'laatste' };

export class OwnDays {
  #part = byId('own-days');
  #fields;

  /** @param follow called with `{ from, to }` when both are right */
  constructor({ from, to }, follow) {
    this.#fields = { from, to };
    const read = (told) => {
      const wrong = this.#wrong();
      if (!wrong) {
        this.#complain(null);
        follow({ from: readDay(from.value), to: readDay(to.value) });
      } else if (told(wrong)) {
        this.#complain(wrong);
      }
      return wrong;
    };
    for (const field of [from, to]) {
      field.addEventListener('input', () => isWhole(field.value) && read(() => false));
      field.addEventListener('change', () => {
        const found = readDay(field.value);
        field.value = found ? day(found) : field.value;
        read((wrong) => wrong.field === field || wrong.late);
      });
      field.addEventListener('keydown', (event) => event.key === 'Enter' && read(() => true)?.field.focus());
    }
  }

  /** @param days to begin with; nothing hides the fields */
  show(days) {
    this.#part.hidden = !days;
    Object.entries(this.#fields).forEach(([name, field]) => {
      if (document.activeElement !== field) {
        field.value = readDay(days?.[name] ?? '') ? day(days[name]) : days?.[name] ?? '';
      }
    });
    this.#complain(null);
  }

  #wrong() {
    const { from, to } = this.#fields;
    for (const [name, field] of Object.entries(this.#fields)) {
      if (!field.value.trim()) {
        return { field, text: `Vul de ${WHICH[name]} dag in.` };
      }
      if (!readDay(field.value)) {
        return { field, text: `De ${WHICH[name]} dag bestaat niet. Schrijf een dag als 31-01-2026.` };
      }
    }
    return readDay(from.value) <= readDay(to.value) ? null : { field: to, late: true, text: 'De laatste dag ligt voor de eerste dag.' };
  }

  #complain(wrong) {
    Object.values(this.#fields).forEach((field) => field.setAttribute('aria-invalid', String(wrong?.field === field)));
    say(byId('days-wrong'), wrong?.text ?? '');
  }
}
