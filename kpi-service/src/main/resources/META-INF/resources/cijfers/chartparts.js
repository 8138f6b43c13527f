// What the charts share: the colours of the theme, and the norm by name on the axis.
import { element } from '/theme/dom.js';
import { norm } from './text.js';

export const colour = (name) => {
  const probe = element('span', { class: `dash-colour dash-colour--${name}` });
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};

const STEPS = [0, 20, 40, 60, 80, 100];
const NEAR = 6; // closer to the norm there is no room for a label

/** The labels of an axis in percent; at the norm its name, where no point can hide it. */
export const normOnAxis = (share, soft, ink) => {
  const value = 100 * share;
  return {
    color: soft,
    customValues: [...STEPS.filter((step) => Math.abs(step - value) >= NEAR), value],
    formatter: (each) => (Math.abs(each - value) < 0.01 ? `{norm|norm ${norm(share)}}` : `${each}%`),
    rich: { norm: { color: ink, fontWeight: 'bold' } },
  };
};
