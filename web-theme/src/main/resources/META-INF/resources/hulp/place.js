// The section in the address is looked for once more when the pictures above it have their size.
import { byId } from '/theme/dom.js';

const show = () => byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

if (document.readyState === 'complete') {
  show();
} else {
  addEventListener('load', show, { once: true });
}
