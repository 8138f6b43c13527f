// Numbers of a report: a list of terms each with one, and cells of a table.
import { element, keyed, say } from '/theme/dom.js';
import { count } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { FEW, SELECTIONS } from './text.js';

export const numberCell = () => element('td', { class: 'kcc-number' }, figureButton());
export const plainCell = (text) => element('td', { class: 'kcc-number' }, text);

/** Rows anew, only where something changed; who has the focus in them keeps it. */
export const fill = (body, rows) => {
  const html = rows.map((row) => row.outerHTML).join('');
  if (body.innerHTML === html) {
    return;
  }
  const pressable = () => [...body.querySelectorAll('button, a')];
  const focused = pressable().indexOf(document.activeElement);
  body.replaceChildren(...rows);
  pressable()[focused]?.focus();
};

/** Beside a share of fewer than 30, as its point in a chart is hollow too. */
export const markFew = (number) => number.before(element('span', { class: 'trend-few', title: FEW }, '○',
  element('span', { class: 'kcc-visually-hidden' }, FEW.toLowerCase())), ' ');

/** A number that opens interactions, or with `state` questions, or that opens nothing. */
export const setNumber = (button, { text, what, state, list, parameters = {}, title }) => {
  if (list) {
    say(button, text);
    button.setAttribute('aria-label', `${text} ${what}: toon de contactmomenten`);
    button.dataset.moments = JSON.stringify({ parameters: { ...parameters, list }, title: title ?? what[0].toUpperCase() + what.slice(1) });
  } else {
    setFigure(button, text, what, state ? { ...parameters, state } : null, title ?? SELECTIONS[state] ?? '');
  }
};

/**
 * A list of terms, each with a number that opens what is behind it.
 *
 * @param numbers with `term` and `text`; without `state` or `list` there is nothing behind it
 */
export const showNumbers = (list, numbers) => {
  const known = new Map(numbers.map((number) => [number.term, number]));
  keyed(list, [...known.keys()], (term) => element('div', {}, element('dt', {}, term), element('dd'))).forEach((row) => {
    const number = known.get(row.dataset.key);
    const value = row.lastElementChild;
    if (number.state || number.list) {
      if (!value.firstElementChild) {
        value.replaceChildren(figureButton());
      }
      setNumber(value.firstElementChild, { ...number, what: number.term });
    } else {
      say(value, number.text);
    }
  });
};

/** A count that opens the questions counted. */
export const counted = (term, n, state) => ({ term, text: count(n), state });
