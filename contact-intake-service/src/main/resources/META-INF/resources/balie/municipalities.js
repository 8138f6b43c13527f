// Settles when there is a municipality to choose, where there is a choice.
import { offerAllThereAre } from '/theme/municipality.js';
import { signedIn } from '/theme/shell.js';

export const municipalitiesOffered = signedIn.then(offerAllThereAre);
