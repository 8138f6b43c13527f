// Channel, topic and department of a list, kept in the address.
import { byId, element } from '/theme/dom.js';
import { municipality } from '/theme/municipality.js';
import { CHANNELS } from '/theme/words.js';
import { knowledge, topicOptions } from './knowledge.js';

const form = byId('filters');
const option = ([value, text]) => element('option', { value }, text);

/** Once topics and departments are known. @param changed called when something else is to be shown */
export const offerFilters = (changed) => {
  const { channel, topic, department } = form.elements;
  channel.append(...Object.entries(CHANNELS).map(option));
  topic.append(...topicOptions());
  department.append(...knowledge.departments.map(({ code, name }) => option([code, name])));
  const address = new URLSearchParams(location.search);
  [channel, topic, department].forEach((field) => { field.value = address.get(field.name) ?? ''; });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const chosen = new URLSearchParams(location.search);
    [...new FormData(form)].forEach(([name, value]) => (value ? chosen.set(name, value) : chosen.delete(name)));
    history.replaceState(null, '', `?${chosen}`);
    changed();
  });
};

/** For a question to the service. */
export const chosenFilters = () => {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (municipality.value) {
    chosen.set('municipality', municipality.value);
  }
  return chosen;
};
