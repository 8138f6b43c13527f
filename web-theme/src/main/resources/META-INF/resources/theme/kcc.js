// Light or dark: the system decides until the reader presses the button; that choice is kept on this device.
// A page puts <button type="button" data-kcc-theme hidden></button> in its header; without script it stays away. What makes
// such a button later asks for its words with `showTheme`.
const KEY = 'kcc-theme';
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

const kept = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off: the choice lasts as long as the page
  }
};

export const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);

export const showTheme = () => {
  for (const button of document.querySelectorAll('[data-kcc-theme]')) {
    button.textContent = isDark() ? 'Licht' : 'Donker';
    button.setAttribute('aria-label', isDark() ? 'Lichte weergave kiezen' : 'Donkere weergave kiezen');
    button.hidden = false;
  }
};

const choose = (theme) => {
  root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // as above
  }
  showTheme();
  // Charts are drawn with the colours of the moment, so they want to know.
  root.dispatchEvent(new CustomEvent('kcc-theme', { detail: theme }));
};

if (kept() === 'light' || kept() === 'dark') {
  root.dataset.theme = kept();
}
showTheme();
systemDark.addEventListener('change', showTheme);
document.addEventListener('click', ({ target }) => target.closest('[data-kcc-theme]') && choose(isDark() ? 'light' : 'dark'));
