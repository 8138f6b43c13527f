// Files: buttons that fetch one, and say in words when there is none; and the same two buttons in the same place of every page
// of figures: it has an element with `data-files`, which names how the figures are split at first.
import { request } from '/theme/ask.js';
import { element, say } from '/theme/dom.js';

const FAILED = 'Het bestand kan nu niet worden gemaakt. Probeer het zo nog eens.';
const FORMATS = { xlsx: 'Excel', csv: 'CSV' };
const SPLITS = {
  channel: 'per kanaal', topic: 'per onderwerp', department: 'per afdeling', municipality: 'per gemeente', reason: 'per reden',
  day: 'per dag', month: 'per maand', '': 'alleen het totaal', encounters: 'gesprekken en bezoeken, per dag',
};

/** @param query tells what to export, at the moment a button is pressed */
export const downloadButtons = (query) => {
  const told = element('span', { role: 'status', class: 'kcc-small' });
  const buttons = Object.entries(FORMATS).map(([format, text]) => {
    const button = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small' },
      element('span', { class: 'kcc-visually-hidden' }, 'Opslaan als '), text);
    button.addEventListener('click', async () => {
      say(told, 'Bestand maken…');
      say(told, await save(query(), format));
    });
    return button;
  });
  return [...buttons, told];
};

/** @param filters of the page */
export const offerFiles = (filters) => {
  const place = document.querySelector('[data-files]');
  if (place) {
    const dialog = exportDialog(filters, place.dataset.files);
    const toPaper = small('Afdrukken', 'print');
    toPaper.addEventListener('click', () => print());
    const toFile = small('Exporteren', 'export-open');
    toFile.addEventListener('click', () => {
      say(dialog.querySelector('[role="status"]'), ''); // what was saved before may be of another period
      dialog.showModal();
    });
    place.replaceChildren(toPaper, toFile);
    document.body.append(dialog);
  }
};

const small = (text, id) => element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id }, text);

const exportDialog = (filters, split) => {
  const close = small('Sluiten', 'export-close');
  const choice = element('select', { id: 'export-split' }, ...Object.entries(SPLITS).map(([value, text]) => element('option', { value }, text)));
  choice.value = split;
  const dialog = element('dialog', { class: 'kcc-dialog kcc-dialog--small', id: 'export', 'aria-labelledby': 'export-title' },
    element('div', { class: 'kcc-dialog__head' }, element('h2', { id: 'export-title' }, 'Cijfers exporteren'), close),
    element('p', {}, 'U krijgt de cijfers van de periode en de filters die u nu ziet.'),
    element('p', {}, 'Excel heeft een kort blad met het oordeel, en bladen met alle cijfers. Het totaal staat apart. CSV heeft alleen de rijen.'),
    element('div', { class: 'kcc-field' }, element('label', { for: 'export-split' }, 'Wat en hoe verdeeld'), choice),
    element('div', { class: 'kcc-row kcc-dialog__formats' }, ...downloadButtons(() => {
      const query = filters.parameters();
      if (choice.value === 'encounters') {
        query.set('table', choice.value);
      } else if (choice.value) {
        query.set('groupBy', choice.value);
      }
      return query;
    })));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return dialog;
};

const save = async (query, format) => {
  query.set('format', format);
  try {
    const response = await request(`/kpi/v1/kpi/export?${query}`, { headers: { Accept: '*/*' } });
    if (!response.ok) {
      return (await response.json()).detail ?? FAILED;
    }
    const address = URL.createObjectURL(await response.blob());
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))?.[1] ?? `kcc.${format}`;
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return `Opgeslagen als ${name}.`;
  } catch {
    return FAILED;
  }
};
