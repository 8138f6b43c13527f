// What stands behind "Meer": open or closed as the reader left it on this device; an address that ends in `#meer`, or in a
// part of it, opens it.
import { byId } from '/theme/dom.js';

const KEY = 'kcc-figures-more';
const HASH = '#meer';
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

const place = () => location.hash && byId(location.hash.slice(1));
const isAsked = () => part.contains(place() || null);

const showAsked = () => {
  if (isAsked()) {
    part.open = true;
    place().scrollIntoView();
  }
};

export const rememberMeer = () => {
  part.open = wasOpen() || isAsked();
  part.firstElementChild.addEventListener('click', () => {
    const open = !part.open; // it turns after this
    keep(open);
    if (open !== isAsked()) {
      history.replaceState(history.state, '', open ? HASH : location.pathname + location.search);
    }
  });
  addEventListener('hashchange', showAsked);
};
