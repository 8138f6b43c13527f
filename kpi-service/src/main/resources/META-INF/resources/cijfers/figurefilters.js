// The period and filters of a page of figures: what there is to choose from is what there are figures of.
import { ask } from '/theme/ask.js';
import { byId } from '/theme/dom.js';
import { Filters } from '/theme/filters.js';
import { reason } from './text.js';

/** Why a question can be lost; an organisation's own codes come by address only. */
const REASONS = ['NO_KNOWLEDGE', 'NOT_AUTHORISED', 'COMPLEX', 'NO_TIME', 'CITIZEN_REQUEST', 'OTHER', 'DEPARTMENT_KNOWS', 'HANDOVER_ASKED', 'UNSPECIFIED',
  'WARM_SETTLED', 'OVERDUE', 'REOPENED', 'CITIZEN_RETURNS'];

const named = (list) => list.map(({ code, name }) => [code, name]);

const choices = async () => {
  const { municipalities, topics, departments } = await ask('/kpi/v1/kpi/dimensions');
  return { municipalities: municipalities.map(({ code }) => code), topics: named(topics), departments: named(departments), reasons: REASONS.map((code) => [code, reason(code)]) };
};

/** @param onChange called when something else is to be looked at */
export const figureFilters = (onChange) => new Filters(byId('filters'), choices, onChange);
