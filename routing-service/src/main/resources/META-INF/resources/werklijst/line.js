// One line of the list: when it must be done, what is asked, and who works on it.
import { element, say } from '/theme/dom.js';
import { municipalityName } from '/theme/municipality.js';
import { chasers, due, hops } from './words.js';

/** What is asked: the citizen's question, or the topic until that has come. */
export const asked = (handover, summaries) => summaries.get(handover.contactId) ?? handover.topicName ?? 'Vraag zonder onderwerp';

export const makeLine = (id, { open, pick, take, mayAct }) => {
  const line = element('button', { type: 'button', class: 'work-line' }, element('span', { class: 'work-due' }), element('span', { class: 'work-ask' }),
    element('span', { class: 'work-who' }), element('span', { class: 'work-facts kcc-soft' }));
  line.addEventListener('click', () => open(id));
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => pick(id, box.checked));
  const free = element('button', { type: 'button', class: 'kcc-button kcc-button--secondary kcc-button--small work-take' }, 'Neem');
  free.addEventListener('click', () => take(id));
  return element('li', { 'data-key': id }, ...(mayAct ? [element('label', { class: 'work-pick' }, box)] : []), line, ...(mayAct ? [free] : []));
};

const show = (parent, texts) => {
  const wanted = texts.filter(([text]) => text);
  if (wanted.map(([text]) => text).join('|') !== [...parent.children].map(({ textContent }) => textContent).join('|')) {
    parent.replaceChildren(...wanted.map(([text, tag]) => element('span', { class: tag ?? '' }, text)));
  }
};

export const fillLine = (item, handover, { summaries, me, chosen, picked, several, now }) => {
  const box = item.querySelector('input');
  const question = asked(handover, summaries);
  const late = new Date(handover.dueAt) < now;
  item.dataset.open = String(handover.id === chosen);
  item.querySelector('.work-line').setAttribute('aria-current', String(handover.id === chosen));
  item.querySelector('.work-due').classList.toggle('work-late', late);
  say(item.querySelector('.work-due'), due(handover.dueAt, now));
  say(item.querySelector('.work-ask'), question);
  say(item.querySelector('.work-who'), handover.assignee === me ? 'van mij' : handover.assignee ?? 'vrij');
  if (box) {
    item.querySelector('.work-take').hidden = Boolean(handover.assignee);
    item.querySelector('.work-take').setAttribute('aria-label', `Neem: ${question}`);
    box.checked = picked.has(handover.id);
    box.setAttribute('aria-label', `Kies: ${question}`);
  }
  show(item.querySelector('.work-facts'), [
    [summaries.has(handover.contactId) ? handover.topicName : ''],
    [several.departments ? handover.departmentName : ''],
    [several.municipalities ? municipalityName(handover.municipality) : ''],
    [handover.state === 'OPEN' && !handover.askedAgain && !handover.hops ? 'nieuw' : ''],
    [chasers(handover.askedAgain), 'kcc-tag kcc-tag--warn'],
    [hops(handover), handover.wandering ? 'kcc-tag kcc-tag--warn' : 'kcc-tag'],
  ]);
};
