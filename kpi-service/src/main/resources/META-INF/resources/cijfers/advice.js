// What to work on: the causes that explain most of what is missing at the norm. Who reaches the norm misses nothing.
import { byId, say } from '/theme/dom.js';
import { showCauses } from './causes.js';

export const showAdvice = (advice, filters) => {
  const missed = advice.causes.length > 0;
  byId('advice').hidden = !missed;
  if (missed) {
    showCauses(byId('causes'), advice, filters);
  }
};
