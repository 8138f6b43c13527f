// The window that asks for the password when a session ended under a page. Its form is that of the page for signing in, so
// there is one such form, whichever ways to sign in this installation has.
import { element, say } from './dom.js';

const WHO = '/inloggen/ik';
const AGAIN = 3_000; // someone may sign in elsewhere meanwhile

/** Who is signed in, or null: `name`, `roles` and `municipalities`, which are left out when they are all there are. */
export const whoIsHere = async () => {
  const response = await fetch(WHO, { headers: { Accept: 'application/json' } });
  if (response.status === 401) {
    return null;
  }
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
};

let waiting = null; // one window, however many questions wait for it
let before = null; // who was here

/** The shell says who opened the page. */
export const rememberWhoIsHere = (user) => {
  before = user.name;
};

/** Settles when someone is signed in again. */
export const signInAgain = () => {
  waiting ??= new Promise((resolve, reject) => { open(resolve).catch(reject); }).finally(() => {
    waiting = null;
  });
  return waiting;
};

const open = async (resolve) => {
  const opener = document.activeElement;
  const told = element('p', { class: 'kcc-field__error', role: 'alert' });
  const dialog = element('dialog', { class: 'kcc-dialog kcc-dialog--small', id: 'sign-in', 'aria-labelledby': 'sign-in-title' },
    element('h2', { id: 'sign-in-title' }, 'U bent niet meer ingelogd'),
    element('p', {}, 'Log opnieuw in. Wat u had ingevuld, blijft staan.'), told, ...await ways());
  document.body.append(dialog);

  const look = async () => {
    const user = await whoIsHere().catch(() => null);
    if (user && dialog.isConnected) {
      done(user);
    }
    return user;
  };
  const timer = setInterval(look, AGAIN);
  const done = (user) => {
    clearInterval(timer);
    dialog.remove();
    if (before && user.name !== before) {
      location.reload(); // what is on the screen was another person's
      return;
    }
    opener?.focus?.();
    resolve();
  };

  dialog.addEventListener('cancel', (event) => event.preventDefault()); // behind it nothing works
  dialog.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    say(told, '');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)),
        headers: { Accept: 'application/json' }, redirect: 'manual' });
      if (!await look()) {
        say(told, answer.status === 429 ? (await answer.json()).detail : 'De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw.');
      }
    } catch {
      say(told, 'Inloggen lukt nu niet. Probeer het zo nog eens.');
    }
  });
  dialog.showModal();
  dialog.querySelector('[type="password"]')?.focus();
};

const ways = async () => {
  const page = new DOMParser().parseFromString(await (await fetch('/inloggen', { headers: { Accept: 'text/html' } })).text(), 'text/html');
  const form = page.querySelector('main form');
  const name = form?.querySelector('[autocomplete="username"]');
  if (name && before) {
    name.setAttribute('value', before);
  }
  const link = page.querySelector('main a.kcc-button');
  link?.setAttribute('target', '_blank');
  link?.append(element('span', { class: 'kcc-visually-hidden' }, ' (in een nieuw tabblad)'));
  return [form, link && element('p', {}, link)].filter(Boolean).map((part) => document.adoptNode(part));
};
