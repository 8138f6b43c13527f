// What is around every page for people who sign in: `<kcc-shell>` at the begin of the body becomes the header with the menu
// of the role. Parts of a page that are for some roles only carry `data-roles`, and are shown to those.
import './carry.js';
import { findContact } from './contactsearch.js';
import { byId, element } from './dom.js';
import { onKey, showKeys } from './keys.js';
import { showTheme } from './kcc.js';
import { enter, menuOf } from './menu.js';
import { municipality } from './municipality.js';
import './print.js';
import { rememberWhoIsHere, signInAgain, whoIsHere } from './signin.js';

const ROLES = {
  agent: 'KCC', 'back-office': 'back office', manager: 'manager', 'rule-manager': 'regelbeheer', 'privacy-officer': 'privacy', operator: 'beheer',
};
const MAY_SEARCH = ['agent', 'back-office', 'manager', 'rule-manager'];

const AGAIN = 5_000;

/** Where the help tells of this page: `/cijfers/waarom/` is `cijfers-waarom`. */
const place = () => location.pathname.split('/').filter(Boolean).join('-');

const opened = Promise.withResolvers();

/** Who opened the page: `name`, `roles` and `municipalities`, once that is known. */
export const signedIn = opened.promise;

class Shell extends HTMLElement {
  #roles = [];
  #menu = element('nav', { class: 'kcc-header__nav', 'aria-label': 'Hoofdmenu' });
  #user = element('span', { class: 'kcc-header__user' });
  #search = element('form', { role: 'search', hidden: '' },
    element('input', { type: 'search', id: 'reference', 'aria-label': 'Kenmerk van een contact', placeholder: 'Kenmerk', autocomplete: 'off', required: '' }),
    element('button', { type: 'submit', 'aria-label': 'Zoeken' }, '⌕'));

  connectedCallback() {
    const keys = element('button', { type: 'button', 'aria-label': 'Toetsen op deze pagina' }, '?');
    keys.addEventListener('click', showKeys);
    this.append(
      element('a', { class: 'kcc-skip-link', href: '#inhoud' }, 'Naar de inhoud'),
      element('header', { class: 'kcc-header' }, element('div', { class: 'kcc-header__inner' },
        element('a', { class: 'kcc-header__title', href: '/' }, 'Klantcontact'), this.#menu,
        element('div', { class: 'kcc-header__tools' }, this.#search, municipality.element, this.#user,
          element('button', { type: 'button', 'data-kcc-theme': '' }), element('a', { href: `/hulp/#${place()}` }, 'Hulp'), keys,
          element('form', { method: 'post', action: '/afmelden' }, element('button', { type: 'submit' }, 'Uitloggen'))))));
    showTheme();
    this.#search.addEventListener('submit', (event) => {
      event.preventDefault();
      findContact(this.#search.querySelector('input'), this.#roles);
    });
    onKey('?', showKeys);
    this.#open();
  }

  async #open() {
    let user;
    try {
      user = await whoIsHere() ?? (await signInAgain(), await whoIsHere());
    } catch {
      setTimeout(() => this.#open(), AGAIN); // the service is away: the page says so itself
      return;
    }
    this.#show(user);
  }

  #show(user) {
    rememberWhoIsHere(user);
    this.#roles = user.roles;
    const roles = user.roles.map((role) => ROLES[role]).filter((role) => role && role !== user.name);
    this.#user.textContent = [user.name, ...roles].join(' · ');
    const entries = menuOf(user.roles);
    this.#menu.append(...entries.map((entry) => entry.element));
    entries.forEach((entry) => onKey(`Alt+${entry.number}`, () => enter(entry.element)));
    if (user.roles.some((role) => MAY_SEARCH.includes(role))) {
      this.#search.hidden = false;
      onKey('/', () => byId('reference').focus(), 'Zoeken op kenmerk');
    }
    document.querySelectorAll('[data-roles]').forEach((part) => {
      part.hidden = !part.dataset.roles.split(' ').some((role) => user.roles.includes(role));
    });
    opened.resolve(user);
    municipality.offer(user.municipalities ?? []);
  }
}

customElements.define('kcc-shell', Shell);
