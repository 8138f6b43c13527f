// Who may work for every municipality chooses among all there are; the choice is the header's, for the whole site.
import { everyMunicipality, municipality, namesLoaded } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';

export const municipalitiesOffered = Promise.all([signedIn, namesLoaded]).then(([user]) => (
  user.municipalities ? null : municipality.offer(everyMunicipality().map(([code]) => code))));
