// What explains most of what is missed, as `GET /v1/kpi/advice` tells it: how many questions, what they are worth, what may be
// gained, and where to begin. A page with these loads causes.css.
import { element, keyed, say } from '/theme/dom.js';
import { signedIn } from '/theme/shell.js';
import { CHANNELS, count, department as departmentName, points } from '/theme/words.js';
import { figureButton, setFigure } from './figurebutton.js';
import { reason as reasonName, SELECTIONS } from './text.js';

const ASPECTS = ['reason', 'topic', 'department', 'channel'];

const BY_CHANNEL = { PHONE: 'via de telefoon', COUNTER: 'aan de balie', EMAIL: 'via e-mail', WEB: 'via de website' };

/** A cause in words: what it is first, where it happens after that. */
const causeName = ({ reason, topic, topicName, department, channel }) => [
  reason && reasonName(reason),
  topic && (reason ? `bij ‘${topicName ?? topic}’` : topicName ?? topic),
  department && (reason || topic ? `bij ${departmentName(department)}` : departmentName(department)),
  channel && (reason || topic || department ? BY_CHANNEL[channel] : CHANNELS[channel]),
].filter(Boolean).join(' ');

/** Only what the cause itself tells. */
const codes = (cause) => Object.fromEntries(ASPECTS.filter((name) => cause[name]).map((name) => [name, cause[name]]));

/** Where an action on the cause begins, filled in as far as it is known. */
const actionAddress = (cause, { from, to }, filters) => {
  const known = filters.parameters();
  known.delete('window');
  const query = new URLSearchParams({ 'nieuwe-actie': '1' });
  Object.entries({ ...Object.fromEntries(known), ...codes(cause), from, to }).forEach(([name, value]) => query.set(name, value));
  return `/verbeteren/?${query}`;
};

const WHERE = {
  RULE: { text: () => 'Bekijk de regels', roles: ['manager', 'rule-manager'] },
  TOPIC: { text: ({ topic }) => (topic ? 'Bekijk de antwoordtekst' : 'Bekijk de antwoordteksten'), roles: ['manager', 'operator', 'rule-manager', 'agent', 'back-office'] },
  WORK_LIST: { text: () => 'Open de werklijst', roles: ['back-office', 'agent'] },
  CONTACTS: { text: () => 'Bekijk alleen deze vragen', roles: ['manager', 'operator'] },
};

/** The first place that the reader may open. */
const placeOf = (cause, roles) => cause.links.find((link) => WHERE[link.kind].roles.some((role) => roles.includes(role)));

const item = () => element('li', { class: 'cause' },
  element('h3', { class: 'cause__name' }),
  element('p', { class: 'cause__worth' }, figureButton(), element('span'), element('strong')),
  element('p', { class: 'cause__gain kcc-small' }),
  element('p', { class: 'cause__ways kcc-row' }));

const wayText = (text, name) => [text, element('span', { class: 'kcc-visually-hidden' }, `: ${name}`)];

const showWays = (row, cause, advice, filters, roles) => {
  const name = causeName(cause);
  const place = placeOf(cause, roles);
  const ways = [
    ...(roles.includes('manager') ? [['action', actionAddress(cause, advice, filters), 'Actie starten', 'kcc-button kcc-button--small']] : []),
    ...(place ? [[place.kind, place.address, WHERE[place.kind].text(cause), '']] : []),
  ];
  keyed(row.querySelector('.cause__ways'), ways.map(([key]) => key), () => element('a')).forEach((link, index) => {
    const [, address, text, style] = ways[index];
    link.className = style;
    link.setAttribute('href', address);
    if (link.textContent !== `${text}: ${name}`) {
      link.replaceChildren(...wayText(text, name));
    }
  });
};

const show = (row, cause, advice, filters, roles) => {
  const name = causeName(cause);
  say(row.querySelector('.cause__name'), name);
  setFigure(row.querySelector('button'), count(cause.lost), `gemist: ${name}`, { ...codes(cause), state: 'LOST' }, `${SELECTIONS.LOST}: ${name}`);
  say(row.querySelector('.cause__worth span'), ` ${cause.lost === 1 ? 'vraag' : 'vragen'} gemist, `);
  say(row.querySelector('strong'), `${points(cause.points)} punten waard`);
  // Where nothing can be compared, the advice says so once.
  say(row.querySelector('.cause__gain'), cause.attainable?.sentence ?? ('gain' in advice ? 'Er is nog niets om mee te vergelijken.' : ''));
  showWays(row, cause, advice, filters, roles);
};

/**
 * Fills an `<ol class="causes">`; without causes it is empty and hidden.
 * @param advice answer of `GET /v1/kpi/advice`
 * @param filters of the page
 */
export const showCauses = async (list, advice, filters, { most = 3 } = {}) => {
  const { roles } = await signedIn;
  const causes = advice.causes.slice(0, most);
  list.hidden = causes.length === 0;
  keyed(list, causes.map((cause) => JSON.stringify(codes(cause))), item)
    .forEach((row, index) => show(row, causes[index], advice, filters, roles));
};
