// What each department has set up for the chosen municipality.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { DialogForm } from '/theme/dialogform.js';
import { municipality, municipalityName, offerAllThereAre, onMunicipality } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';
import { moment } from '/theme/words.js';

const WORDS = { mailAddress: 'Vul een e-mailadres in, zoals burgerzaken@gemeente.nl.', coordinator: 'Dit is geen gebruikersnaam.',
  coordinatorAddress: 'Vul een e-mailadres in, zoals naam@gemeente.nl.' };

let asking = 0;
let read = null; // the one in the form
let saved = ''; // what was said when it was stored

const form = new DialogForm('desk', ({ mailAddress, coordinator, coordinatorAddress, reminders }) => ({ mailAddress, coordinator, coordinatorAddress, reminders, version: read.version }), () => {
  saved = `Opgeslagen: ${read.departmentName}.`;
  say(byId('told'), saved);
  load();
}, WORDS);

const path = ({ department }) => `/routing/v1/departments/${department}/desk?municipality=${municipality.one}`;

const user = await signedIn;
const mayChange = user.roles.includes('rule-manager'); // a manager reads

const changing = (desk) => {
  if (!mayChange) {
    return [];
  }
  const change = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small', id: `change-${desk.department}`, 'aria-label': `Wijzig ${desk.departmentName}` }, 'Wijzig');
  change.addEventListener('click', () => {
    read = desk;
    form.open(change, desk.departmentName, path(desk), 'PUT', desk);
  });
  return [change];
};

const row = (desk) => element('tr', {}, element('th', { scope: 'row' }, desk.departmentName), element('td', {}, desk.mailAddress ?? 'geen'), element('td', {}, desk.coordinator ?? 'niemand'),
  element('td', {}, desk.reminders ? 'aan' : 'uit'), element('td', {}, desk.changedAt ? `${moment(desk.changedAt)}, ${desk.changedBy}` : ''), element('td', {}, ...changing(desk)));

const load = async () => {
  const mine = ++asking;
  byId('card').hidden = !municipality.one;
  if (!municipality.one) {
    say(byId('told'), 'Kies bovenaan eerst een gemeente.');
    return;
  }
  const open = document.activeElement?.id;
  try {
    const { departments } = await ask('/routing/v1/departments');
    const desks = await Promise.all(departments.map(({ code }) => ask(path({ department: code }))));
    if (mine === asking) {
      say(byId('which'), municipalityName(municipality.one));
      byId('rows').replaceChildren(...desks.map(row));
      byId(open)?.focus();
      if (byId('told').textContent !== saved) {
        say(byId('told'), '');
      }
    }
  } catch {
    if (mine === asking) {
      say(byId('told'), 'De afdelingen zijn nu niet te laden. Probeer het zo nog eens.');
    }
  }
};

await offerAllThereAre(user);
onMunicipality(load);
await load();
