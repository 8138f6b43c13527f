// What the charts share: the colours of the theme, and the norm by name on the axis.
import { element } from '/theme/dom.js';

export const colour = (name) => {
  const probe = element('span', { class: `dash-colour dash-colour--${name}` });
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};

/**
 * The labels of an axis in percent; on the norm's own line its name, where no point can hide it.
 *
 * @param norm left out where the axis is about something else
 */
export const normOnAxis = (norm, soft, ink) => ({
  color: soft,
  formatter: (value) => (Math.abs(value - norm) < 0.01 ? `{norm|norm ${Math.round(norm)}%}` : `${value}%`),
  rich: { norm: { color: ink, fontWeight: 'bold' } },
});
