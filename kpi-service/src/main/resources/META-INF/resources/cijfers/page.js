// A page of figures: the filters, asking again now and then, what went wrong, and the contacts behind each figure.
import { byId, say } from '/theme/dom.js';
import { today } from '/theme/period.js';
import { days, hour } from '/theme/words.js';
import { openContactsBehind } from './contacts.js';
import { figureFilters } from './figurefilters.js';

const AGAIN = 60_000;
const SOON = 15_000; // after a question without an answer

/** The same question would be refused again. */
const isRefused = ({ status }) => status === 403 || status === 400;

/** @param load asks and shows what belongs to the parameters; answers with `from`, `to` and `asOf` */
export const openPage = async (load) => {
  const page = document.querySelector('.dash');
  let asking = 0;
  let timer = 0;
  let asOf = null; // of the figures on the screen

  const refresh = async () => {
    clearTimeout(timer);
    const mine = ++asking;
    try {
      const show = await load(filters.parameters());
      if (mine !== asking) {
        return;
      }
      const { from, to, asOf: now } = show();
      byId('status').ariaLive = asOf && !page.classList.contains('dash--stale') ? 'off' : 'polite'; // the time of each minute is there to be looked up, not read out
      asOf = now;
      page.classList.remove('dash--refused', 'dash--stale');
      byId('problem').hidden = true;
      const isClosed = to < today();
      say(byId('days'), days(from, to));
      say(byId('status'), `${isClosed ? 'Afgesloten periode, stand' : 'Stand'} van ${hour(asOf)}`);
      timer = isClosed ? 0 : setTimeout(refresh, AGAIN);
    } catch (failure) {
      if (mine === asking) {
        complain(failure);
        timer = isRefused(failure) ? 0 : setTimeout(refresh, SOON);
      }
    }
  };

  const complain = (failure) => {
    const { status, problem } = failure;
    page.classList.toggle('dash--refused', isRefused(failure));
    if (isRefused(failure)) {
      page.classList.remove('dash--stale');
      say(byId('status'), '');
      tell(status === 403 ? 'U mag deze cijfers niet zien. Log in als manager of beheerder.' : problem.detail ?? 'Deze cijfers zijn niet op te vragen.');
    } else {
      lose();
    }
  };

  /** Without a connection the figures stay, and say of when they are. */
  const lose = () => {
    page.classList.add('dash--stale');
    byId('status').ariaLive = 'polite';
    say(byId('status'), asOf ? `Geen verbinding, stand van ${hour(asOf)}` : 'Geen verbinding');
    tell('De cijfers kunnen nu niet worden geladen. De pagina probeert het zo nog eens.');
  };

  const filters = figureFilters(() => {
    asOf = null; // what is on the screen is of something else
    say(byId('status'), 'Laden…');
    refresh();
  });

  openContactsBehind(filters);
  await filters.fill();
  addEventListener('offline', lose);
  addEventListener('online', refresh);
  await refresh();
  byId(location.hash.slice(1))?.scrollIntoView(); // its place is known only now
};

const tell = (text) => {
  byId('problem').hidden = false;
  say(byId('problem'), text);
};
