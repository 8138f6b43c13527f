// The keys of one contact, the same on each page that shows one.
import { byId } from '/theme/dom.js';
import { onKey, tellOfKey } from '/theme/keys.js';

/**
 * @param actions settles with what may be done, or with nothing, once the contact is there
 * @param place of the contact, with the proposals of topics
 */
export const onActionKeys = (actions, place) => {
  [['D', 'Doorgeven aan een afdeling'], ['V', 'In vragen splitsen'], ['G', 'Geen vraag, telt niet mee'], ['B', 'Voor een andere organisatie'], ['H', 'Heropenen'], ['N', 'Notitie']]
    .forEach(([key, words]) => onKey(key, async () => (await actions())?.press(key), words));
  onKey('F2', async () => (await actions())?.insertText(), 'Antwoordtekst invoegen');
  onKey('Ctrl+Enter', async () => (await actions())?.send(), 'Antwoord versturen');
  [1, 2, 3].forEach((number) => onKey(String(number), () => place.querySelector(`[data-proposal="${number}"]`)?.click()));
  tellOfKey('1, 2, 3', 'Het voorgestelde onderwerp kiezen');
  onKey('O', () => byId('contact-topic')?.focus(), 'Naar het onderwerp');
};
