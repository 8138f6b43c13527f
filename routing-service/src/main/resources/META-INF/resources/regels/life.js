// What happens to a rule set as a whole: a colleague puts it into force, it is taken back, or it comes from a file.
import { Refused, request, send } from '/theme/ask.js';
import { DialogForm } from '/theme/dialogform.js';
import { byId, element, say } from '/theme/dom.js';
import { count, instant } from '/theme/words.js';

const NOT_NOW = 'Dat lukt nu niet. Probeer het zo nog eens.';

export const WITHDRAWALS = {
  DRAFT: 'Dit concept wordt weggelegd. Het blijft te lezen, maar niet meer te wijzigen.',
  PLANNED: 'Deze regelset gaat dan niet in. Wat nu geldt, blijft gelden.',
  IN_FORCE: 'De regelset die hiervoor gold, geldt dan meteen weer. Wat al besloten is, blijft zo.',
};

/** @param done called with what to tell, and the number of the rule set to show */
export const lifeOf = (done) => {
  let set = null;
  const activation = new DialogForm('activate', ({ from }) => ({ revision: set.revision, ...(from ? { from: instant(from).toISOString() } : {}) }),
    () => done(byId('a-from').value ? 'De regelset staat klaar en gaat vanzelf in.' : 'De regelset geldt. Binnen twee seconden beslist de routering ermee.', set.number));

  const withdrawal = byId('withdraw-form');
  withdrawal.addEventListener('submit', async (event) => {
    event.preventDefault();
    byId('withdraw-now').disabled = true;
    try {
      const answer = await request(`/routing/v1/rule-sets/${set.number}/withdraw`, { method: 'POST' });
      if (!answer.ok) {
        throw new Refused(answer.status, await answer.json().catch(() => ({})));
      }
      byId('withdraw-dialog').close();
      done('De regelset is ingetrokken.', set.number);
    } catch (refusal) {
      say(withdrawal.querySelector('[data-error]'), refusal.problem?.detail ?? NOT_NOW);
    } finally {
      byId('withdraw-now').disabled = false;
    }
  });
  withdrawal.querySelector('[data-close]').addEventListener('click', () => byId('withdraw-dialog').close());

  const file = byId('i-file');
  byId('import-cancel').addEventListener('click', () => byId('import-dialog').close());
  byId('import-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    byId('faults').hidden = true;
    say(byId('import-error'), file.files.length ? '' : 'Kies eerst een bestand.');
    if (!file.files.length) {
      file.focus();
      return;
    }
    byId('import-now').disabled = true;
    try {
      const type = file.files[0].name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/xml';
      const answer = await request('/routing/v1/rule-sets/_import', { method: 'POST', body: await file.files[0].arrayBuffer(), headers: { 'Content-Type': type } });
      const told = await answer.json().catch(() => ({}));
      if (answer.ok) {
        byId('import-dialog').close();
        done('Het bestand is ingelezen als concept.', told.number);
      } else {
        showFaults(told);
      }
    } catch {
      say(byId('import-error'), NOT_NOW);
    } finally {
      byId('import-now').disabled = false;
    }
  });

  const showFaults = ({ faults = [], faultCount = faults.length, detail }) => {
    say(byId('import-error'), `${detail ?? NOT_NOW}${faultCount > faults.length ? ` Hieronder staan de eerste ${count(faults.length)}.` : ''}`);
    byId('faults').hidden = faults.length === 0;
    byId('fault-rows').replaceChildren(...faults.map(({ line, message }) => element('tr', {}, element('td', { class: 'kcc-number' }, String(line)), element('td', {}, message))));
  };

  return {
    activate: (shown, opener) => {
      set = shown;
      activation.open(opener, `Regelset ${shown.number} activeren`, `/routing/v1/rule-sets/${shown.number}/activate`, 'POST', {});
    },
    withdraw: (shown, opener) => {
      set = shown;
      say(byId('withdraw-title'), `Regelset ${shown.number} intrekken`);
      say(byId('withdraw-what'), WITHDRAWALS[shown.state]);
      say(withdrawal.querySelector('[data-error]'), '');
      byId('withdraw-dialog').onclose = () => opener.isConnected && opener.focus();
      byId('withdraw-dialog').showModal();
    },
    import: (opener) => {
      byId('import-form').reset();
      say(byId('import-error'), '');
      byId('faults').hidden = true;
      byId('import-dialog').onclose = () => opener.focus();
      byId('import-dialog').showModal();
    },
  };
};

/** A new draft, made from the rules of another. */
export const draftFrom = (number) => send('POST', '/routing/v1/rule-sets', { basedOn: number });
