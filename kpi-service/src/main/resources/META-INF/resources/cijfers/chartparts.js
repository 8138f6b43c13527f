// What the charts share: the colours of the theme, and the norm by name on the axis.
import { element } from '/theme/dom.js';
import { count } from '/theme/words.js';

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

/** The name of the norm on its line, where the axis has no label for it. */
export const normOnLine = (norm, ink) => ({
  show: Math.abs(norm - 20 * Math.round(norm / 20)) >= 0.01,
  position: 'insideEndTop',
  color: ink,
  fontWeight: 'bold',
  formatter: `norm ${count(Math.round(10 * norm) / 10)}%`,
});
