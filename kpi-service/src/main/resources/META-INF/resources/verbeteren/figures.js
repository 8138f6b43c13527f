// Figures that open the questions behind them. Each names all it is about, so the page's filters add just the period.
import { element } from '/theme/dom.js';
import { count } from '/theme/words.js';
import { figureButton, setFigure } from '/cijfers/figurebutton.js';
import { LISTS } from './words.js';

const figure = (text, what, parameters, title) => {
  const made = figureButton();
  setFigure(made, text, what, parameters, title);
  return made;
};

const ASPECTS = ['municipality', 'channel', 'topic', 'department', 'reason'];

/** The narrower goes first. */
const narrowed = (...scopes) => Object.fromEntries(ASPECTS.map((aspect) => [aspect, scopes.map((scope) => scope[aspect]).find(Boolean)]).filter(([, code]) => code));

/**
 * "12 van 15", each opening its questions where there are any.
 * @param scopes what they are about: an action, its norm, the filters of the page
 * @param more the days, where they are not those of the page
 */
export const counts = (norm, figures, scopes, title, more = {}) => {
  if (!LISTS[norm.metric]) {
    return [`${count(figures.kept)} van ${count(figures.decided)}${norm.ceiling ? ' opgehangen' : ''}`];
  }
  const [kept, decided] = LISTS[norm.metric];
  const all = { ...(norm.metric === 'TRANSFERS' ? { transfers: norm.threshold } : {}), ...narrowed(...scopes), ...more };
  return [figure(count(figures.kept), `gehaald, ${title}`, { ...all, state: kept }, `${title}: gehaald`), ' van ',
    figure(count(figures.decided), `meegeteld, ${title}`, { ...all, state: decided }, `${title}: meegeteld`)];
};

/** "12 van 150" of which 12 were lost for a reason or by a department. */
export const losses = (figures, scopes, title, more) => {
  const all = { ...narrowed(...scopes), ...more };
  const { department, reason, ...whole } = all;
  return [figure(count(figures.kept), `gemist, ${title}`, { ...all, state: 'LOST' }, `${title}: gemist`), ' van ',
    figure(count(figures.decided), `met een bekende uitkomst, ${title}`, { ...whole, state: 'DECIDED' }, `${title}: uitkomst bekend`)];
};

export const tag = (kind, text) => element('span', { class: `kcc-tag kcc-tag--${kind}` }, text);

export const button = (text, action, id, label) => element('button', {
  type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'data-do': action, 'data-id': id, 'aria-label': label }, text);
