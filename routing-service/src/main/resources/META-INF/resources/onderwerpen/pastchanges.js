// Everything that was changed about a topic, in words.
import { ask } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { CHANNELS, day, moment } from '/theme/words.js';
import { municipalityName } from '/theme/municipality.js';

const NAMES = {
  name: 'Naam', group: 'Groep', department: 'Afdeling', synonyms: 'Andere namen', phrasings: 'Zo vragen inwoners het', upl: 'Naam in de landelijke lijst',
  uplUri: 'Adres in de landelijke lijst', answerable: 'De balie mag zelf antwoorden', answerWorkingDays: 'Antwoord binnen (werkdagen)',
  channelWorkingDays: 'Antwoord per kanaal (werkdagen)', withdrawnFrom: 'Niet meer gebruiken vanaf',
};
const LISTS = ['synonyms', 'phrasings'];

const period = (text) => {
  const [from, to] = text.split('/');
  return to === '..' ? `vanaf ${day(from)}` : `${day(from)} tot en met ${day(to)}`;
};

const value = (field, text, names) => (field === 'answerable' ? period(text) : field === 'withdrawnFrom' ? day(text)
  : field === 'channelWorkingDays' ? text.replace(/^\w+/, (channel) => CHANNELS[channel] ?? channel) : names?.get(text) ?? text);

const line = ({ field, before, after }, names) => {
  const all = (texts) => texts.map((text) => value(field, text, names[field])).join(', ');
  if (LISTS.includes(field)) {
    const gone = before.filter((text) => !after.includes(text));
    const added = after.filter((text) => !before.includes(text));
    return [added.length ? `erbij: ${all(added)}` : '', gone.length ? `weg: ${all(gone)}` : ''].filter(Boolean).join('; ') || 'andere volgorde';
  }
  return before.length === 0 ? all(after) : after.length === 0 ? `${all(before)} → niets` : `${all(before)} → ${all(after)}`;
};

/** Another year is said. */
const when = (iso) => (iso.startsWith(String(new Date().getFullYear())) ? moment(iso) : day(iso.slice(0, 10)));

const HEADS = { ADDED: 'Onderwerp gemaakt', CHANGED: 'Gewijzigd', REMOVED: 'Uit de lijst gehaald' };

const ofTopic = (change, names) => ({ at: change.at, entry: () => element('li', {},
  element('p', {}, element('strong', {}, HEADS[change.kind]), ` op ${when(change.at)} door ${change.by ?? 'het systeem'}`),
  element('ul', { class: 'topics__changes' }, ...change.fields.map((field) => element('li', {}, `${NAMES[field.field] ?? field.field}: ${line(field, names)}`)))) });

const ofText = (version, municipality) => ({ at: version.changedAt, entry: () => element('li', {},
  element('p', {}, element('strong', {}, 'Antwoordtekst gewijzigd'), ` op ${when(version.changedAt)} door ${version.changedBy}`),
  element('ul', { class: 'topics__changes' }, element('li', {}, `Versie ${version.version} voor ${municipalityName(municipality)}; de tekst zelf staat bij Tekst.`))) });

/**
 * @param names of groups and of departments, by code
 * @param isWanted whether the topic is still the one to show
 */
export const showPast = async (code, municipality, names, isWanted) => {
  say(byId('past-state'), 'Laden…');
  byId('changes').replaceChildren();
  try {
    const [{ changes }, texts] = await Promise.all([ask(`/routing/v1/topics/${code}/history`),
      municipality ? ask(`/routing/v1/answer-texts/${code}/history`, new URLSearchParams({ municipality })).catch((refusal) => {
        if (refusal.status === 404) {
          return { versions: [] }; // a topic of this minute
        }
        throw refusal;
      }) : { versions: [] }]);
    if (!isWanted()) {
      return;
    }
    const all = [...changes.map((change) => ofTopic(change, names)), ...texts.versions.filter(({ own }) => own).map((version) => ofText(version, municipality))];
    all.sort((one, other) => new Date(other.at) - new Date(one.at));
    byId('changes').replaceChildren(...all.map(({ entry }) => entry()));
    say(byId('past-state'), municipality ? 'Het nieuwste staat bovenaan.' : 'Het nieuwste staat bovenaan. Kies bovenaan een gemeente om ook de wijzigingen van haar tekst te zien.');
  } catch {
    if (isWanted()) {
      say(byId('past-state'), 'De geschiedenis is nu niet op te vragen. Probeer het zo nog eens.');
    }
  }
};
