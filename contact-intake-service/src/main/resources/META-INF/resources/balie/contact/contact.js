// One contact's whole story on one page.
import { byId, say } from '/theme/dom.js';
import { onMunicipality } from '/theme/municipality.js';
import { ContactView } from '/balie/contactview.js';
import { knowledge } from '/balie/knowledge.js';
import { municipalitiesOffered } from '/balie/municipalities.js';
import { onActionKeys } from '/balie/actionkeys.js';

const WRONG = { 400: 'Dit is geen kenmerk van een contact.', 403: 'U mag dit contact niet zien.', 404: 'Er is geen contact met dit kenmerk.' };

const view = new ContactView(byId('contact'), () => say(byId('told'), 'Bewaard.'));
onActionKeys(() => view.actions, byId('contact'));

const open = async () => {
  await municipalitiesOffered;
  await knowledge.load();
  await knowledge.loadTexts().catch(() => {}); // the page works without
  await view.show(encodeURIComponent(new URLSearchParams(location.search).get('id') ?? ''));
  byId('contact').hidden = false;
  byId('contact-title').focus();
};

onMunicipality(() => knowledge.loadTexts().catch(() => {}));
open().catch((refusal) => say(byId('told'), WRONG[refusal.status] ?? 'Dit contact is nu niet te laden. Probeer het zo nog eens.'));
