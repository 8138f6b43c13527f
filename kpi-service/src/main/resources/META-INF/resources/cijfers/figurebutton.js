// A number that opens the contacts behind it.
import { element, say } from '/theme/dom.js';

export const figureButton = (className = '') => element('button', { type: 'button', class: `dash-open ${className}`.trim() });

/** @param parameters which contacts; null where there is no figure, and so no list */
export const setFigure = (button, text, what, parameters, title) => {
  say(button, text);
  const label = parameters === null ? `${what}: ${text}` : `${text} ${what}: toon de vragen`;
  if (button.getAttribute('aria-label') !== label) {
    button.setAttribute('aria-label', label);
  }
  button.disabled = parameters === null;
  button.dataset.contacts = JSON.stringify({ parameters, title });
};
