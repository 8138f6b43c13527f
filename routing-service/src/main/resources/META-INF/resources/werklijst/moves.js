// What can be done with one hand-over or with many: the forms, and the calls behind them.
import { ask, Refused, send } from '/theme/ask.js';
import { element } from '/theme/dom.js';
import { field, select } from '/theme/panel.js';
import { FORWARD_REASONS, RESULTS, RETURN_REASONS } from './words.js';

/** Somebody else works on it: the form asks whether to take it over, and sends that along the next time. */
export const knowingly = (form, act) => async (values) => {
  const box = form().querySelector('[data-take-over]');
  try {
    await act(values, box?.checked ? { takeOver: true } : {});
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.problem.type?.endsWith('handover-taken') && !box) {
      form().querySelector('[type="submit"]').parentElement.before(element('label', {}, element('input', { type: 'checkbox', 'data-take-over': '' }), ' Ik neem het over'));
    }
    throw refusal;
  }
};

const other = (departments, present) => departments.filter(({ code }) => code !== present).map(({ code, name }) => [code, name]);

/** @param present department that has it; null where that differs */
export const forwardFields = (departments, present) => [field('department', 'Naar welke afdeling?', select(other(departments, present), 'Kies een afdeling')),
  field('reason', 'Waarom?', select(FORWARD_REASONS, 'Kies een reden'))];

export const returnFields = () => [field('reason', 'Waarom terug naar de balie?', select(RETURN_REASONS, 'Kies een reden'))];

export const completeFields = () => [field('result', 'Wat is het resultaat?', select(RESULTS, 'Kies een resultaat'))];

/** @throws Refused */
export const assignFields = async (department, municipality, me) => {
  const { colleagues } = await ask('/routing/v1/handovers/_colleagues', new URLSearchParams({ department, municipality }));
  const options = colleagues.filter(({ name }) => name !== me).map(({ name, substitute }) => [name, substitute ? `${name} (afwezig, vervangen door ${substitute})` : name]);
  return [field('assignee', 'Aan wie?', select(options, options.length ? 'Kies een collega' : 'Geen collega bekend'),
    'Collega’s staan hier zodra zij de werklijst een keer hebben geopend.')];
};

const need = (values, names) => {
  const missing = Object.entries(names).find(([name]) => !values[name]);
  if (missing) {
    throw new Refused(400, { detail: missing[1] });
  }
};

const NEEDED = {
  forward: { department: 'Kies een afdeling.', reason: 'Kies een reden.' }, return: { reason: 'Kies een reden.' },
  complete: { result: 'Kies een resultaat.' }, assign: { assignee: 'Kies een collega.' }, unassign: {}, wait: { reason: 'Kies een reden.' }, resume: {},
};
const ACTIONS = { forward: 'FORWARD', return: 'RETURN', complete: 'COMPLETE', assign: 'ASSIGN', unassign: 'UNASSIGN' };

/** One of them. @throws Refused */
export const move = async (handover, name, values, terms = {}) => {
  need(values, NEEDED[name]);
  return send('POST', `/routing/v1/handovers/${handover.id}/${name}`, { ...values, revision: handover.revision, ...terms });
};

/** Many at once. @returns what came of each @throws Refused */
export const moveMany = async (ids, name, values) => {
  need(values, NEEDED[name]);
  return send('POST', '/routing/v1/handovers/_bulk', { ids, action: ACTIONS[name], ...values });
};
