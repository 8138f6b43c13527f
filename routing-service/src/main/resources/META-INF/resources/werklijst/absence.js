// When one is away, and who does the work meanwhile.
import { ask, request } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { DialogForm } from '/theme/dialogform.js';
import { days } from '/theme/words.js';

/** @param departments those that the user works for; @param changed called after a change */
export const offerAbsence = (me, departments, changed) => {
  const form = new DialogForm('away', (values) => values, () => {
    changed();
    load();
  });

  const remove = async (id) => {
    const answer = await request(`/routing/v1/absences/${id}`, { method: 'DELETE' }).catch(() => null);
    if (!answer?.ok && answer?.status !== 404) {
      say(document.querySelector('#away-form [data-error]'), 'Weghalen lukt nu niet. Probeer het zo nog eens.');
      return;
    }
    changed();
    await load();
    byId('away-from').focus();
  };

  const line = ({ id, from, to, substitute }) => {
    const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', 'aria-label': `Weghalen: ${days(from, to)}` }, 'Weghalen');
    button.addEventListener('click', () => remove(id));
    return element('li', {}, element('span', {}, `${days(from, to)}, vervangen door ${substitute}`), button);
  };

  const load = async () => {
    const { absences } = await ask('/routing/v1/absences');
    byId('absences').replaceChildren(...absences.map(line));
  };

  const colleagues = async () => {
    const lists = await Promise.all(departments.map(({ code }) => ask('/routing/v1/handovers/_colleagues', new URLSearchParams({ department: code }))));
    const names = [...new Set(lists.flatMap((list) => list.colleagues.map(({ name }) => name)))].filter((name) => name !== me).sort();
    byId('away-substitute').replaceChildren(byId('away-substitute').options[0], ...names.map((name) => element('option', { value: name }, name)));
  };

  return async (opener) => {
    await Promise.all([load(), colleagues()]).catch(() => {});
    form.open(opener, 'Afwezigheid', '/routing/v1/absences', 'POST', {});
  };
};
