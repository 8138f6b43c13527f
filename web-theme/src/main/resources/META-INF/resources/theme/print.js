// On paper: what was chosen stands there in words, and what is folded away is opened. The look is in print.css.
import { element, say } from './dom.js';
import { isDark } from './kcc.js';
import { municipality } from './municipality.js';
import { moment } from './words.js';

const chosen = (form) => [document.getElementById('days')?.textContent, municipality.text,
  ...[...form.querySelectorAll('select')].filter((select) => select.value && !select.closest('[hidden]')).map((select) => select.selectedOptions[0].textContent),
].filter(Boolean);

/** At the top of the paper. */
const words = () => {
  const form = document.querySelector('form#filters');
  return [...(form ? chosen(form) : []), `Afgedrukt op ${moment(new Date())}`].join(' · ');
};

const opened = [];
let line = null;

// After the styles of the page.
document.head.append(element('link', { rel: 'stylesheet', href: '/theme/print.css', media: 'print' }));

addEventListener('beforeprint', () => {
  const main = document.querySelector('main');
  document.querySelectorAll('main details:not([open])').forEach((part) => {
    part.open = true;
    opened.push(part);
  });
  document.documentElement.dataset.printed = isDark() ? 'dark' : 'light';
  line ??= element('p', { class: 'kcc-printed' });
  say(line, words());
  main.prepend(line);
});

addEventListener('afterprint', () => {
  opened.splice(0).forEach((part) => { part.open = false; });
  delete document.documentElement.dataset.printed;
  line?.remove();
});
