// Rules in the words of whoever keeps them: every condition there is, its closed choices, and a rule as one sentence.
import { CHANNELS, moment } from '/theme/words.js';

const OUTCOMES = {
  ANSWERED: 'beantwoord', ANSWERED_AFTER_CONSULT: 'beantwoord na overleg', WARM_SETTLED: 'direct doorverbonden en opgelost', REFERRED: 'doorverwezen', CITIZEN_RETURNS: 'inwoner komt terug',
};
const URGENCIES = { LIFE_THREATENING: 'levensgevaar', GAS_LEAK: 'een gaslek', LOSING_HOME: 'een woning kwijtraken', URGENT: 'spoed' };
const LOADS = { LOW: 'rustig', NORMAL: 'gewoon', HIGH: 'druk' };

const lower = (text) => text[0].toLowerCase() + text.slice(1);
const or = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`);
const quoted = (names) => (codes) => or(codes.map((code) => `‘${names(code)}’`));
const named = (names) => (codes) => or(codes.map((code) => names[code] ?? code));
const yes = (codes) => codes[0] === 'true';

/** What is known by name: topics, groups and departments, by code. */
export const known = { topics: new Map(), groups: new Map(), departments: new Map() };

export const learn = ({ topics, departments }) => {
  topics.forEach(({ code, name, group, groupName }) => {
    known.topics.set(code, name);
    known.groups.set(group, groupName ?? group);
  });
  departments.forEach(({ code, name }) => known.departments.set(code, name));
};

const nameIn = (map) => (code) => map.get(code) ?? code;
export const topicName = nameIn(known.topics);
export const departmentName = nameIn(known.departments);
const sorted = (map) => () => [...map].sort((one, other) => one[1].localeCompare(other[1], 'nl'));
const entries = (names) => () => Object.entries(names).map(([code, name]) => [code, name[0].toUpperCase() + name.slice(1)]);
const bothWays = (isSo, isNot) => ({ choices: () => [['true', 'Ja'], ['false', 'Nee']], one: true, say: (codes) => (yes(codes) ? isSo : isNot) });

/** By the names that rules use. `title` is for choosing one, `say` a part of a sentence; `one` takes a single value. */
export const FACTS = {
  channel: { title: 'Kanaal', choices: () => Object.entries(CHANNELS), say: (codes) => `het kanaal ${or(codes.map((code) => lower(CHANNELS[code] ?? code)))} is` },
  topic: { title: 'Onderwerp', choices: sorted(known.topics), say: (codes) => `het onderwerp ${quoted(topicName)(codes)} is` },
  group: { title: 'Groep van het onderwerp', choices: sorted(known.groups), say: (codes) => `het onderwerp bij ${quoted(nameIn(known.groups))(codes)} hoort` },
  topicKnown: { title: 'Is het onderwerp bekend?', ...bothWays('het onderwerp bekend is', 'het onderwerp niet bekend is') },
  directlyAnswerable: { title: 'Mag de balie zelf antwoorden?', ...bothWays('de balie de vraag zelf mag beantwoorden', 'de balie de vraag niet zelf mag beantwoorden') },
  suggestedTopic: { title: 'Vermoedelijk onderwerp', choices: sorted(known.topics), say: (codes) => `de tekst over ${quoted(topicName)(codes)} lijkt te gaan` },
  suggestedCertainty: { title: 'Zekerheid van dat vermoeden', percent: true, say: (codes) => `dat vermoeden minstens ${Math.round(100 * codes[0])}% zeker is` },
  urgency: { title: 'Woorden die haast vragen', choices: entries(URGENCIES), say: (codes) => `de tekst spreekt van ${named(URGENCIES)(codes)}` },
  outcome: { title: 'Uitkomst', choices: entries(OUTCOMES), say: (codes) => `de uitkomst ${named(OUTCOMES)(codes)} is` },
  outcomeGiven: { title: 'Is er al een uitkomst?', ...bothWays('er al een uitkomst is', 'er nog geen uitkomst is') },
  handoverAsked: { title: 'Vroeg een medewerker om overdracht?', ...bothWays('een medewerker om overdracht vroeg', 'geen medewerker om overdracht vroeg') },
  chaser: { title: 'Vraagt de inwoner waar het antwoord blijft?', ...bothWays('de inwoner vraagt waar het antwoord blijft', 'het geen herinnering van de inwoner is') },
  reopened: { title: 'Is de vraag heropend?', ...bothWays('de vraag heropend is', 'de vraag niet heropend is') },
  excluded: { title: 'Telt het contact niet mee?', ...bothWays('het contact niet meetelt', 'het contact meetelt') },
  withinOpeningHours: { title: 'Kwam het binnen openingstijd?', ...bothWays('het binnen openingstijd kwam', 'het buiten openingstijd kwam') },
  load: { title: 'Drukte bij de balie', choices: entries(LOADS), say: (codes) => `het bij de balie ${named(LOADS)(codes)} is` },
};

/** The values of a condition, as texts. */
export const values = (value) => (Array.isArray(value) ? value : [value]).map(String);

const conditions = (when) => Object.entries(when ?? {}).map(([fact, value]) => FACTS[fact]?.say(values(value)) ?? `${fact} ${or(values(value))} is`);

const term = ({ answerOwed, answerWorkingDays: days }) => (answerOwed === false ? 'zonder antwoordtermijn'
  : days ? `binnen ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}` : 'binnen de termijn van het onderwerp');

const where = ({ destination, department }) => (destination !== 'BACK_OFFICE' ? 'front office'
  : department ? `naar ${departmentName(department)}` : 'naar de afdeling van het onderwerp');

export const isDefault = (rule) => Object.keys(rule.when ?? {}).length === 0;

/** The rule as one sentence. */
export const sentence = (rule) => {
  const then = rule.then ?? {};
  const result = `${where(then)}, ${term(then)}.`;
  const parts = conditions(rule.when);
  return parts.length ? `Als ${parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`}, dan ${result}` : `In alle andere gevallen: ${result}`;
};

/** When a rule set came into force: what ships with the installation holds for all that was ever asked. */
export const since = (iso) => (iso < '2000' ? 'het begin' : moment(iso));

/** What a contact would have to be for a finding to show, in words. */
export const exampleInWords = (example) => Object.entries(example).filter(([, value]) => value !== null)
  .filter(([fact, value]) => FACTS[fact] && !(value === false && ['excluded', 'reopened', 'chaser', 'handoverAsked'].includes(fact)))
  .map(([fact, value]) => FACTS[fact].say(values(value))).join(', ');
