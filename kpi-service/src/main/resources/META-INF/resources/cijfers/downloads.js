// Buttons that fetch a file, and say in words when there is none.
import { request } from '/theme/ask.js';
import { element, say } from '/theme/dom.js';

const FORMATS = { xlsx: 'Excel', csv: 'CSV' };

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

const save = async (query, format) => {
  query.set('format', format);
  try {
    const response = await request(`/kpi/v1/kpi/export?${query}`, { headers: { Accept: '*/*' } });
    if (!response.ok) {
      return (await response.json()).detail;
    }
    const address = URL.createObjectURL(await response.blob());
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))?.[1] ?? `kcc.${format}`;
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return `Opgeslagen als ${name}.`;
  } catch {
    return 'Het bestand kan nu niet worden gemaakt. Probeer het zo nog eens.';
  }
};
