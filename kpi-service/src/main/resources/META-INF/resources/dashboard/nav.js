// The main menu: one list for all pages.
import { element } from './dom.js';

const PAGES = [
  { href: '/', text: 'Dashboard' },
];

document.querySelector('.kcc-header__nav').replaceChildren(...PAGES.map(({ href, text }) => element('a',
  { href, ...(href === location.pathname ? { 'aria-current': 'page' } : {}) }, text)));
