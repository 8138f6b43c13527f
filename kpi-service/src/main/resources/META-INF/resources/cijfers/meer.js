// What stands behind "Meer": open or closed as the reader left it on this device. An address with `meer=1`, or that of a part
// of it, such as `#aspects-title`, opens it.
import { byId } from '/theme/dom.js';

const KEY = 'kcc-figures-more';
const NAME = 'meer';
const part = byId('meer');

const keep = (open) => {
  try {
    localStorage.setItem(KEY, open ? 'open' : '');
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
};

const wasOpen = () => {
  try {
    return localStorage.getItem(KEY) === 'open';
  } catch {
    return false;
  }
};

/** Not as a place in the page: going back to such an address takes the focus from where it is. */
const tell = (open) => {
  const address = new URL(location.href);
  address.hash = '';
  if (open) {
    address.searchParams.set(NAME, '1');
  } else {
    address.searchParams.delete(NAME);
  }
  history.replaceState(history.state, '', address);
};

const showPlace = () => {
  const place = location.hash && byId(location.hash.slice(1));
  if (place && part.contains(place)) {
    part.open = true;
    place.scrollIntoView();
    tell(true);
  }
};

export const rememberMeer = () => {
  part.open = wasOpen() || new URLSearchParams(location.search).has(NAME);
  part.firstElementChild.addEventListener('click', () => {
    const open = !part.open; // it turns after this
    keep(open);
    tell(open);
  });
  addEventListener('hashchange', showPlace);
  showPlace();
};
