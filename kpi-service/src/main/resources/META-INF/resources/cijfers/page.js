// A page of analysis: the filters, asking again now and then, what went wrong, and the contacts behind each figure.
import { byId, say } from '/theme/dom.js';
import { clock, days } from '/theme/words.js';
import { openContactsBehind } from './contacts.js';
import { figureFilters } from './figurefilters.js';

const AGAIN = 60_000;

/** @param load asks and shows what belongs to the parameters; answers with `from`, `to` and `asOf` */
export const openPage = async (load) => {
  let asking = 0;
  let timer = 0;

  const refresh = async () => {
    clearTimeout(timer);
    const mine = ++asking;
    const parameters = filters.parameters();
    try {
      const show = await load(parameters);
      if (mine !== asking) {
        return;
      }
      const { from, to, asOf } = show();
      byId('problem').hidden = true;
      document.querySelector('.dash').classList.remove('dash--refused');
      say(byId('days'), days(from, to));
      say(byId('status'), `Stand van ${clock(asOf)}`);
    } catch (failure) {
      if (mine === asking) {
        complain(failure);
      }
    }
    timer = setTimeout(refresh, AGAIN);
  };

  const filters = figureFilters(() => {
    history.replaceState(null, '', `?${filters.parameters()}`);
    say(byId('status'), 'Laden…');
    refresh();
  });

  openContactsBehind(filters);
  await filters.fill();
  await refresh();
  byId(location.hash.slice(1))?.scrollIntoView(); // its place is known only now
};

const complain = (failure) => {
  const notice = byId('problem');
  notice.hidden = false;
  say(byId('status'), '');
  if (failure.status === 403 || failure.status === 400) {
    document.querySelector('.dash').classList.add('dash--refused');
    say(notice, failure.status === 403 ? 'U mag deze cijfers niet zien. Log in als manager of beheerder.'
      : (failure.problem.detail ?? 'Deze cijfers zijn niet op te vragen.'));
  } else {
    say(notice, 'De cijfers kunnen nu niet worden geladen. De pagina probeert het zo nog eens.');
  }
};
