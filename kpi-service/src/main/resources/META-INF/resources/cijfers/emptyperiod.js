// Nothing in the period: says what to do first, instead of a page of zeros.
import { byId, say } from '/theme/dom.js';

/** @param what is not there, such as `overdrachten` */
export const showEmpty = (isEmpty, what) => {
  byId('empty').hidden = !isEmpty;
  byId('report').hidden = isEmpty;
  say(byId('empty'), isEmpty ? `Er zijn geen ${what} in deze periode. Kies een langere periode of haal een filter weg. Legt u nog niets vast? Begin dan aan de balie met de eerste vraag.` : '');
};
