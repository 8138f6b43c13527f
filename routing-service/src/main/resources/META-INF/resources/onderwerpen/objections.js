// What the service objects to, beside the fields it is about.
import { element, say } from '/theme/dom.js';

export const NOT_NOW = 'Opslaan lukt nu niet. Wat u typte, blijft staan. Probeer het zo nog eens.';

const fields = (form) => [...form.querySelectorAll('[data-field]')];

/** A place for an objection in each field, and one for what the field would move. */
export const prepare = (form, withMoves) => fields(form).forEach((field) => {
  const name = field.dataset.field;
  const error = element('p', { class: 'kcc-field__error', id: `${form.id}-${name}-error` });
  const moves = withMoves ? element('p', { class: 'topics__moves kcc-small', id: `${form.id}-${name}-moves`, role: 'status' }) : null;
  field.append(...[moves, error].filter(Boolean));
  field.querySelectorAll('input, select, textarea').forEach((input) => input.setAttribute('aria-describedby',
    [input.getAttribute('aria-describedby'), error.id, moves?.id].filter(Boolean).join(' ')));
});

export const clear = (form, general) => {
  say(general, '');
  fields(form).forEach((field) => say(field.querySelector('.kcc-field__error'), ''));
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
};

/** @param aliases names of fields that stand in another one's place */
export const object = (form, general, problem, aliases = {}) => {
  const rest = [];
  for (const { field, message } of problem.violations ?? []) {
    const [, name, index] = /^(\w+)(?:\[(\d+)])?/.exec(field) ?? [];
    const place = fields(form).find(({ dataset }) => dataset.field === (aliases[name] ?? name));
    if (place) {
      const words = message.replace(/^Het veld '[^']*' /, 'Dit veld ');
      say(place.querySelector('.kcc-field__error'), index ? `Regel ${Number(index) + 1}: ${words}` : words);
      place.querySelector('input, select, textarea, button').setAttribute('aria-invalid', 'true');
    } else {
      rest.push(message);
    }
  }
  say(general, problem.violations?.length ? rest.join(' ') : problem.detail ?? NOT_NOW);
  (form.querySelector('[aria-invalid="true"]') ?? form.querySelector('[type="submit"]'))?.focus();
};
