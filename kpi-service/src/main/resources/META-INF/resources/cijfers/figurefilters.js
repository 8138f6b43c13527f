// The period and filters of a page of figures: what there is to choose from is what there are figures of.
import { ask } from '/theme/ask.js';
import { byId } from '/theme/dom.js';
import { Filters } from '/theme/filters.js';
import { department } from '/theme/words.js';

const choices = async (name) => (await ask('/kpi/v1/kpi', new URLSearchParams({ window: 'all', groupBy: name }))).groups
  .map(({ key, name: text }) => [key, text ?? (name === 'department' ? department(key) : key)]);

/** @param onChange called when something else is to be looked at */
export const figureFilters = (onChange) => new Filters(byId('filters'), choices, onChange);
