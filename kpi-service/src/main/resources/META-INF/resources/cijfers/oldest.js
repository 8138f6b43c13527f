// The mail or form that waits longest for an answer, and the way to it.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { signedIn } from '/theme/shell.js';
import { CHANNELS, count, day } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { reference, topic } from './reference.js';
import { SELECTIONS } from './text.js';

const PERIOD = ['window', 'from', 'to'];

/** Of a period that goes on, whatever waits from before it too. */
const asked = (chosen, ended) => {
  const parameters = new URLSearchParams(chosen);
  if (!ended) {
    PERIOD.forEach((name) => parameters.delete(name));
    parameters.set('window', 'all');
  }
  return parameters;
};

export const askOldest = (chosen, ended) => {
  const parameters = asked(chosen, ended);
  parameters.set('size', 1);
  return ask('/kpi/v1/kpi/unanswered', parameters);
};

const number = figureButton();
const words = element('span');
const way = element('span');
let shown = null; // the message that stands there

export const showOldest = async (view, ended) => {
  await signedIn; // whoever may not read it gets no way to it
  const [message] = view.contacts;
  const body = byId('oldest-message');
  byId('oldest').hidden = view.messages === 0;
  if (!message) {
    say(body, 'Elke e-mail en elk formulier kreeg op tijd een antwoord, of mag nog wachten.');
    return;
  }
  if (!number.isConnected) {
    body.replaceChildren(words, way, '. Alles zonder antwoord: ', number, '.');
  }
  say(words, `${CHANNELS[message.channel]} van ${day(message.day)}: `);
  if (shown !== message.id) {
    shown = message.id;
    way.replaceChildren(reference(message, topic(message)));
  }
  setFigure(number, count(view.count), SELECTIONS.UNANSWERED.toLowerCase(), { ...(ended ? {} : { from: view.from, to: view.to }), state: 'UNANSWERED' }, SELECTIONS.UNANSWERED);
};
