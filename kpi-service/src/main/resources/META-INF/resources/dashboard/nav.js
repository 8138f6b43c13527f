// The main menu: one list for all pages.
import { element } from './dom.js';

const PAGES = [
  { href: '/', text: 'Dashboard' },
  { href: '/verlies/', text: 'Verlies' },
  { href: '/verloop/', text: 'Verloop' },
  { href: '/normen/', text: 'Normen' },
];

document.querySelector('.kcc-header__nav').replaceChildren(...PAGES.map(({ href, text }) => element('a',
  { href, ...(href === location.pathname ? { 'aria-current': 'page' } : {}) }, text)));
