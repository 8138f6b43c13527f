// The menu: what there is, and for whom. This list decides what is shown; what may be opened, each service decides.
import { element } from './dom.js';

// A page without roles is for those of its entry.
const MENU = [
  { text: 'Balie', roles: ['agent'], pages: [
    { text: 'Nieuw contact', href: '/balie/' },
    { text: 'Wachtrij', href: '/balie/wachtrij/' },
    { text: 'Alle open vragen', href: '/balie/open/' },
    { text: 'Zoeken', href: '/balie/zoeken/' },
    { text: 'Mijn dag', href: '/balie/mijn-dag/' },
    { text: 'Onderwerpen', href: '/onderwerpen/' },
  ] },
  { text: 'Werklijst', roles: ['back-office'], pages: [{ text: 'Werklijst', href: '/werklijst/' }] },
  { text: 'Cijfers', roles: ['manager', 'operator'], pages: [
    { text: 'Nu', href: '/cijfers/' },
    { text: 'Waarom', href: '/cijfers/waarom/' },
    { text: 'Ontwikkeling', href: '/cijfers/ontwikkeling/' },
    { text: 'Kanalen', href: '/cijfers/kanalen/' },
    { text: 'Overdrachten', href: '/cijfers/overdrachten/' },
    { text: 'Zonder antwoord', href: '/cijfers/onbeantwoord/' },
    { text: 'Meer vragen tegelijk', href: '/cijfers/meer-vragen/' },
  ] },
  { text: 'Verbeteren', roles: ['manager'], pages: [
    { text: 'Acties en normen', href: '/verbeteren/' },
    { text: 'Publicatie', href: '/openbaar/' },
  ] },
  { text: 'Onderwerpen & regels', roles: ['rule-manager', 'manager'], pages: [
    { text: 'Onderwerpen', href: '/onderwerpen/' },
    { text: 'Regels', href: '/regels/' },
    { text: 'Kalender', href: '/kalender/', roles: ['rule-manager'] },
    { text: 'Afdelingen', href: '/regels/afdelingen/' },
    { text: 'Berichten bij uitloop', href: '/regels/berichten/', roles: ['rule-manager'] },
  ] },
  { text: 'Beheer', roles: ['operator', 'privacy-officer'], pages: [{ text: 'Beheer', href: '/beheer/' }] },
];

const isHere = (href) => href === location.pathname;

const link = ({ text, href }) => element('a', { href, 'aria-current': isHere(href) ? 'page' : null }, text);

const folded = ({ text, pages }) => {
  const details = element('details', { class: 'kcc-menu' },
    element('summary', { 'data-here': pages.some(({ href }) => isHere(href)) ? '' : null }, text),
    element('ul', {}, ...pages.map((page) => element('li', {}, link(page)))));
  details.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && details.open) {
      details.open = false;
      details.firstElementChild.focus();
    }
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget)) {
      details.open = false;
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (!details.contains(target) || target.closest('a')) {
      details.open = false;
    }
  });
  return details;
};

/** The entries that one of the roles may open, each under its own number, which is the same for everyone. */
export const menuOf = (roles) => MENU.map((entry, index) => ({ ...entry, number: index + 1 }))
  .map((entry) => ({ ...entry, pages: entry.pages.filter((page) => (page.roles ?? entry.roles).some((role) => roles.includes(role))) }))
  .filter((entry) => entry.pages.length > 0)
  .map((entry) => ({ number: entry.number, element: entry.pages.length === 1 ? link(entry.pages[0]) : folded(entry) }));

/** Goes to the entry, or opens it. */
export const enter = (entry) => {
  if (entry.tagName === 'A') {
    entry.click();
  } else {
    entry.open = true;
    entry.querySelector('a').focus();
  }
};
