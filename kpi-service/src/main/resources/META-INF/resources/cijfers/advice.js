// What to work on: the causes that explain most of what is missing at the norm. Who reaches the norm misses nothing.
import { byId, say } from '/theme/dom.js';
import { showCauses } from './causes.js';

const MISSED = ['MISSED', 'WITHOUT_CAUSE'];

export const showAdvice = (advice, filters) => {
  const missed = MISSED.includes(advice.standing);
  byId('advice').hidden = !missed;
  if (missed) {
    byId('advice-sentence').hidden = advice.causes.length > 0; // they say it better
    say(byId('advice-sentence'), advice.sentence);
    showCauses(byId('causes'), advice, filters);
  }
};
