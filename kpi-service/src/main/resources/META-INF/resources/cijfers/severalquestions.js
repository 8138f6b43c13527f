// Several questions at once: in how many calls, visits, mails and forms, and how often all of them were answered at once.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { signedIn } from '/theme/shell.js';
import { count, percent, questions } from '/theme/words.js';
import { showEmpty } from './emptyperiod.js';
import { momentRow, openMomentsBehind } from './moments.js';
import { fill, numberCell, plainCell, setNumber, showNumbers } from './numbers.js';
import { openPage } from './page.js';

const MOST = 10;
const COLUMNS = [['interactions', 'SEVERAL', 'contactmomenten'], ['decided', 'DECIDED', 'van alle vragen is de uitkomst bekend'], ['complete', 'COMPLETE', 'alles goed']];

const showTotal = (view) => {
  say(byId('sentence'), view.several === 0 ? 'In deze periode stelde niemand meer dan één vraag tegelijk.'
    : view.completeness === null ? 'Van geen enkel contactmoment met meer vragen zijn alle uitkomsten bekend.'
      : `Bij ${percent(view.completeness)} van de contactmomenten met meer vragen ging alles in één keer goed.`);
  showNumbers(byId('several'), [
    { term: 'Met meer vragen', text: count(view.several), list: 'SEVERAL' },
    { term: 'Alles goed', text: count(view.complete), list: 'COMPLETE' },
    { term: 'Niet alles goed', text: count(view.decided - view.complete), list: 'INCOMPLETE' },
    { term: 'Nog niet alles bekend', text: count(view.several - view.decided), list: 'UNDECIDED' },
    { term: 'Deel van alle contactmomenten', text: percent(view.severalShare) },
  ]);
  fill(byId('sizes'), view.distribution.map((size) => {
    const cells = element('tr', {}, element('th', { scope: 'row', class: 'kcc-nowrap' }, questions(size.questions)), numberCell(), numberCell(), numberCell(),
      plainCell(size.decided === 0 ? '–' : percent(size.completeness)));
    cells.querySelectorAll('button').forEach((button, index) => {
      const [field, list, what] = COLUMNS[index];
      setNumber(button, { text: count(size[field]), what: `${what}, met ${questions(size.questions)}`, list, parameters: { questions: size.questions } });
    });
    return cells;
  }));
};

const showNewest = (view) => {
  byId('newest-part').hidden = view.list.length === 0;
  fill(byId('newest'), view.list.map(momentRow));
};

let chosen = new URLSearchParams();

openMomentsBehind(() => chosen);

openPage(async (parameters) => {
  const query = new URLSearchParams(parameters);
  query.set('list', 'INCOMPLETE');
  query.set('size', MOST);
  const [view] = await Promise.all([ask('/kpi/v1/kpi/interactions', query), signedIn]); // who may read a story is known then
  return () => {
    chosen = parameters;
    showEmpty(view.interactions === 0, 'contactmomenten');
    showTotal(view);
    showNewest(view);
    return view;
  };
});
