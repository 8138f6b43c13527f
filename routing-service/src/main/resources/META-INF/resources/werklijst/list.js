// The lines in their groups. What is there stays where it is, with the focus on it: only what is new is made, and what is gone
// goes.
import { byId, element } from '/theme/dom.js';
import { fillLine, makeLine } from './line.js';
import { group } from './words.js';

const GROUPS = [['LATE', 'Te laat'], ['TODAY', 'Vandaag'], ['TOMORROW', 'Morgen'], ['LATER', 'Later']];

const lists = new Map(GROUPS.map(([code, text]) => {
  const list = element('ol', { class: 'work-lines', 'aria-labelledby': `group-${code}` });
  const section = element('section', { class: `work-group work-group--${code.toLowerCase()}`, hidden: '' }, element('h2', { id: `group-${code}` }, text), list);
  byId('groups').append(section);
  return [code, { section, list }];
}));

const items = new Map();

const lines = () => [...byId('groups').querySelectorAll('.work-line')];

/** @param acts what a line calls: `open`, `pick`; `view` what fills a line */
export const drawList = (handovers, acts, view) => {
  const focused = document.activeElement;
  const at = lines().indexOf(focused);
  const present = new Set(handovers.map(({ id }) => id));
  [...items.keys()].filter((id) => !present.has(id)).forEach((id) => {
    items.get(id).remove();
    items.delete(id);
  });
  const now = new Date();
  const byGroup = Object.groupBy(handovers, ({ dueAt }) => group(dueAt, now));
  lists.forEach(({ section, list }, code) => {
    (byGroup[code] ?? []).forEach((handover, place) => {
      const item = items.get(handover.id) ?? makeLine(handover.id, acts);
      items.set(handover.id, item);
      if (list.children[place] !== item) {
        list.insertBefore(item, list.children[place] ?? null);
      }
      fillLine(item, handover, { ...view, now });
    });
    section.hidden = list.children.length === 0;
  });
  if (document.activeElement !== focused && at >= 0) { // it went, or went to another group
    (focused.isConnected ? focused : lines()[Math.min(at, lines().length - 1)])?.focus();
  }
};

/** The id of the line that has the focus. */
export const underCursor = () => document.activeElement?.closest?.('[data-key]')?.dataset.key ?? null;

export const moveCursor = (by) => {
  const all = lines();
  const here = all.findIndex((line) => line === document.activeElement || line.closest('li').contains(document.activeElement));
  const from = here >= 0 ? here : all.findIndex((line) => line.getAttribute('aria-current') === 'true');
  all[Math.min(all.length - 1, Math.max(0, from + by))]?.focus();
};

export const focusLine = (id) => items.get(id)?.querySelector('.work-line').focus();

/** The id of the line after this one, or before it at the end. */
export const neighbour = (id) => {
  const all = lines().map((line) => line.closest('li').dataset.key);
  const at = all.indexOf(id);
  return at < 0 ? null : all[at + 1] ?? all[at - 1] ?? null;
};
