// Making elements, and keeping the ones that are there: a live page must not take the focus from under someone's hands.
export const byId = (id) => document.getElementById(id);

export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class') {
      made.className = value;
    } else if (value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
};

/** Sets text only when it differs, so that nothing is announced or repainted without need. */
export const say = (target, text) => {
  if (target.textContent !== text) {
    target.textContent = text;
  }
};

/** Makes the children of `parent` match `keys`: existing ones stay, in order; `make(key)` makes the missing. */
export const keyed = (parent, keys, make) => {
  const present = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  keys.forEach((key, index) => {
    let child = present.get(key);
    if (!child) {
      child = make(key);
      child.dataset.key = key;
    }
    present.delete(key);
    if (parent.children[index] !== child) {
      parent.insertBefore(child, parent.children[index] ?? null);
    }
  });
  present.forEach((child) => child.remove());
  return [...parent.children];
};
