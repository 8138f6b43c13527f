// Names of the national list (UPL), offered while somebody types.
import { ask } from '/theme/ask.js';
import { element } from '/theme/dom.js';

const PAUSE = 250; // ms without a key

export class Products {
  #known = new Map(); // address by name

  /** @param onPick called with the product when what stands in the field is the name of one */
  constructor(input, onPick = () => {}) {
    let waiting;
    input.addEventListener('input', () => {
      const hit = this.#known.get(input.value.trim());
      if (hit) {
        onPick(hit);
      }
      clearTimeout(waiting);
      waiting = setTimeout(() => this.#offer(input), PAUSE);
    });
  }

  /** Of a name that was offered; nothing for another one. */
  address(name) {
    return this.#known.get(name)?.uri;
  }

  async #offer(input) {
    const words = input.value.trim();
    if (!words) {
      return;
    }
    try {
      const { products } = await ask('/routing/v1/upl-products', new URLSearchParams({ q: words.slice(0, 200), limit: '10' }));
      products.forEach((product) => this.#known.set(product.name, product));
      input.list.replaceChildren(...products.map(({ name, ours, topic }) => element('option', { value: name },
        topic ? `al bij ${topic}` : ours ? '' : 'niet van gemeenten')));
    } catch {
      // the name can be typed as well
    }
  }
}
