// Interactions with several questions: a number that has `data-moments` opens them.
import { ask } from '/theme/ask.js';
import { element } from '/theme/dom.js';
import { ListDialog } from '/theme/listdialog.js';
import { CHANNELS, count, moment } from '/theme/words.js';
import { counted } from './contacts.js';
import { outcome } from './outcome.js';
import { reference } from './reference.js';

/** @param chosen tells what the page looks at, at the moment a number is pressed */
export const openMomentsBehind = (chosen) => {
  const dialog = new ListDialog('moments', {
    region: 'Lijst van contactmomenten',
    columns: ['Gevraagd op', 'Kanaal', 'Vragen en wat ervan werd'],
    ask: async (query) => {
      const answer = await ask('/kpi/v1/kpi/interactions', query);
      return { count: answer.count, rows: answer.list, next: answer.next };
    },
    row: momentRow,
    told: (all, query) => `${count(all)} ${all === 1 ? 'contactmoment' : 'contactmomenten'}${counted(query)}`,
  });

  document.addEventListener('click', (event) => {
    const number = event.target.closest('[data-moments]');
    if (number) {
      const { parameters, title } = JSON.parse(number.dataset.moments);
      const query = new URLSearchParams(chosen());
      Object.entries(parameters).forEach(([name, value]) => query.set(name, value));
      dialog.open(number, title, query);
    }
  });
};

/** One of them, with what became of each of its questions. */
export const momentRow = (interaction) => element('tr', {},
  element('td', { class: 'kcc-nowrap' }, moment(interaction.occurredAt)),
  element('td', {}, CHANNELS[interaction.channel]),
  element('td', {}, element('ul', { class: 'trend-questions' }, ...interaction.questions.map((question) => element('li', {},
    `${question.topicName ?? question.topic ?? 'onderwerp nog onbekend'}: ${outcome(question).toLowerCase()} `, reference(asked(question, interaction)))))));

/** A question as a list of questions tells it: when and by which channel is of the whole interaction. */
const asked = (question, { occurredAt, channel, municipality }) => ({ occurredAt, channel, municipality, ...question });
