// Reads the national list (UPL): first what is in the file, then storing it.
import { request } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { count } from '/theme/words.js';

const NOT_NOW = 'Het bestand is nu niet in te lezen. Probeer het zo nog eens.';
const dialog = byId('import-dialog');
const input = byId('import-file');
const go = byId('import-go');
let checking = 0;

const post = async (file, dryRun) => {
  const answer = await request(`/routing/v1/topics/_import${dryRun ? '?dryRun=true' : ''}`, { method: 'POST', body: file, headers: { 'Content-Type': 'text/csv' } });
  return { ok: answer.ok, body: await answer.json().catch(() => ({})) };
};

const faults = (refused, rows) => [
  element('p', { class: 'kcc-notice kcc-notice--error' }, `${count(rows)} ${rows === 1 ? 'regel klopt' : 'regels kloppen'} niet. Er is niets opgeslagen. Verbeter het bestand en kies het opnieuw.`),
  element('div', { class: 'kcc-table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Fouten in het bestand' }, element('table', { class: 'kcc-table' },
    element('thead', {}, element('tr', {}, ...['Regel', 'Kolom', 'Wat klopt er niet?'].map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...refused.map(({ row, field, message }) => element('tr', {}, element('td', {}, String(row)), element('td', {}, field || '–'), element('td', {}, message)))))),
];

const facts = (report) => element('ul', {}, ...[
  `${count(report.rows)} regels, ${count(report.products)} verschillende producten`,
  `${count(report.products - report.notOurs)} zijn van gemeenten, ${count(report.notOurs)} alleen van andere overheden`,
  report.repeated ? `${count(report.repeated)} regels noemen een product nog eens` : '',
  report.placeholder ? `${count(report.placeholder)} regel is geen product, maar houdt een plaats vrij` : '',
  `${count(report.linked)} ${report.linked === 1 ? 'onderwerp krijgt' : 'onderwerpen krijgen'} een adres uit de lijst`,
  report.unmatched.length ? `Niet in de lijst gevonden: ${report.unmatched.join(', ')}` : '',
].filter(Boolean).map((text) => element('li', {}, text)));

const check = async () => {
  const mine = ++checking;
  const [file] = input.files;
  go.disabled = true;
  say(byId('import-error'), '');
  byId('import-report').replaceChildren(...(file ? [element('p', {}, 'Controleren…')] : []));
  if (!file) {
    return;
  }
  try {
    const { ok, body } = await post(file, true);
    if (mine !== checking) {
      return;
    }
    byId('import-report').replaceChildren(...(!ok ? [] : body.refusedRows ? faults(body.refused, body.refusedRows) : [element('p', {}, 'Dit staat erin:'), facts(body)]));
    say(byId('import-error'), ok ? '' : body.detail ?? NOT_NOW);
    go.disabled = !ok || body.refusedRows > 0;
  } catch {
    if (mine === checking) {
      byId('import-report').replaceChildren();
      say(byId('import-error'), NOT_NOW);
    }
  }
};

/** @param onStored called when a list was stored */
export const prepareImport = (onStored) => {
  byId('import').addEventListener('click', () => dialog.showModal());
  byId('import-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => byId('import').focus());
  input.addEventListener('change', check);
  byId('import-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    go.disabled = true;
    say(byId('import-error'), '');
    try {
      const { ok, body } = await post(input.files[0], false);
      say(byId('import-error'), ok ? '' : body.detail ?? NOT_NOW);
      if (ok) {
        byId('import-report').replaceChildren(element('p', { class: 'kcc-notice kcc-notice--good' }, 'De lijst is opgeslagen. U kunt er nu namen uit kiezen.'), facts(body));
        input.value = '';
        onStored();
      }
    } catch {
      say(byId('import-error'), NOT_NOW);
      go.disabled = false;
    }
  });
};
