// What is looked at goes along to the next page of figures: every link between them gets the period and the filters of this
// page, also when it is opened in another tab. What a link names itself goes before it.
const FIGURES = /^\/(cijfers|verbeteren|openbaar)\//;
const PERIOD = ['window', 'from', 'to'];
const CARRIED = [...PERIOD, 'municipality', 'channel', 'topic', 'department', 'reason'];

const made = new WeakMap(); // link → its address as made here, and what it named before

let chosen = () => new URLSearchParams(location.search);

/** @param tell the period and filters that were chosen here, for a page that knows more than its address */
export const carryOn = (tell) => {
  chosen = tell;
};

const ownOf = (link, address) => {
  const before = made.get(link);
  return before?.href === link.href ? before.own : [...address.searchParams.keys()];
};

const carry = (link) => {
  const address = new URL(link.href);
  if (address.origin !== location.origin || !FIGURES.test(address.pathname)) {
    return;
  }
  const own = ownOf(link, address);
  const kept = own.some((name) => PERIOD.includes(name)) ? [...own, ...PERIOD] : own;
  const now = chosen();
  for (const name of CARRIED.filter((each) => !kept.includes(each))) {
    address.searchParams.delete(name);
    if (now.get(name)) {
      address.searchParams.set(name, now.get(name));
    }
  }
  link.href = address.href;
  made.set(link, { href: link.href, own });
};

if (FIGURES.test(location.pathname)) {
  // Before anyone can follow, copy or read it: links of a page come and go.
  for (const sign of ['pointerover', 'pointerdown', 'focusin', 'click']) {
    addEventListener(sign, ({ target }) => {
      const link = target.closest?.('a[href]');
      if (link) {
        carry(link);
      }
    }, { capture: true });
  }
}
