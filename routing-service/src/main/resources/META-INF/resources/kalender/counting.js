// Counts a term, and shows each day that counts and why others do not.
import { Refused, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { instant, shortDay } from '/theme/words.js';

const OF_LAW = ['days', 'weeks', 'months'];

const asked = () => {
  const amount = Number(byId('c-amount').value);
  const unit = byId('c-unit').value;
  return { from: instant(byId('c-from').value).toISOString(), ...(OF_LAW.includes(unit) ? { statutory: { [unit]: amount } } : { [unit]: amount }),
    ...(byId('c-department').value && { department: byId('c-department').value }), ...(byId('c-channel').value && { channel: byId('c-channel').value }) };
};

const show = ({ inWords, kind, workingDays, days }) => {
  const skipped = days.filter((day) => !day.counts).length;
  say(byId('counted'), kind === 'STATUTORY' ? `De termijn loopt ${inWords}.`
    : `Antwoord uiterlijk ${inWords}. ${workingDays} ${workingDays === 1 ? 'dag telt' : 'dagen tellen'} mee, ${skipped} niet.`);
  byId('counted-days').replaceChildren(...days.map(({ day, counts, why }) => element('li', {}, `${shortDay(day)}: ${
    kind === 'STATUTORY' ? (why ? `${why}: hier kan de termijn niet eindigen` : 'gewone dag') : counts ? `telt mee${why ? ` (${why})` : ''}` : `telt niet mee: ${why}`}`)));
  byId('counted-days').hidden = days.length === 0;
};

let turn = 0;

/** What was counted was on another calendar. */
export const forget = () => {
  turn += 1;
  say(byId('counted'), '');
  byId('counted-days').hidden = true;
};

/** @param municipality tells whose calendar */
export const offerCounting = (municipality) => byId('count-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  say(byId('count-error'), '');
  if (!byId('c-from').value) {
    say(byId('count-error'), 'Vul in wanneer de vraag kwam.');
    byId('c-from').focus();
    return;
  }
  try {
    turn += 1;
    const mine = turn;
    const counted = await send('POST', `/routing/v1/calendars/${municipality()}/_calculate`, asked());
    if (mine === turn) {
      show(counted);
    }
  } catch (refusal) {
    forget();
    say(byId('count-error'), refusal instanceof Refused ? refusal.problem.detail ?? 'Dit kan niet.' : 'Uitrekenen lukt nu niet. Probeer het zo nog eens.');
  }
});
