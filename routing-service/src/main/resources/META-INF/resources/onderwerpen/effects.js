// What a change would move, in words.
import { count } from '/theme/words.js';

const some = (n, one, several) => `${count(n)} ${n === 1 ? one : several}`;

const openWords = ({ contacts, elsewhere, toFrontOffice, toBackOffice, dueMoved, earlier, later }) => {
  const of = `Van de ${some(contacts, 'open vraag', 'open vragen')}`;
  const words = [];
  if (toFrontOffice) {
    words.push(`${of} zou de balie er ${count(toFrontOffice)} zelf beantwoorden.`);
  }
  if (toBackOffice) {
    words.push(`${of} ${toBackOffice === 1 ? 'zou er 1' : `zouden er ${count(toBackOffice)}`} naar de afdeling gaan.`);
  }
  if (elsewhere - toFrontOffice - toBackOffice > 0) {
    words.push(`${of} ${elsewhere - toFrontOffice - toBackOffice === 1 ? 'zou er 1' : `zouden er ${count(elsewhere - toFrontOffice - toBackOffice)}`} naar een andere afdeling gaan.`);
  }
  if (dueMoved) {
    words.push(`Bij ${some(dueMoved, 'open vraag', 'open vragen')} zou de uiterste dag anders zijn${later ? `, ${count(later)} later` : ''}${earlier ? `, ${count(earlier)} eerder` : ''}.`);
  }
  return words;
};

const netWords = ({ contacts, joining, leaving, settled }) => {
  const words = [];
  const known = `${count(settled)} daarvan ${settled === 1 ? 'is' : 'zijn'} meteen goed beantwoord.`;
  if (joining) {
    words.push(`In het nettocijfer van de laatste 30 dagen ${joining === 1 ? 'komt er 1 contact' : `komen er ${count(joining)} contacten`} bij.`);
  }
  if (leaving) {
    words.push(`Uit het nettocijfer van de laatste 30 dagen ${leaving === 1 ? 'valt 1 contact' : `vallen ${count(leaving)} contacten`} weg.`);
  }
  return words.length ? [...words, known] : contacts ? [] : [];
};

/** @returns sentences; what moves nothing says so */
export const inWords = ({ open, net }) => {
  const words = [...openWords(open), ...netWords(net)];
  return words.length ? words.join(' ')
    : `Verschuift nu niets${open.contacts || net.contacts ? `: ${some(open.contacts, 'open vraag', 'open vragen')}, ${some(net.contacts, 'contact', 'contacten')} in de laatste 30 dagen` : ': er zijn nog geen contacten over dit onderwerp'}.`;
};
