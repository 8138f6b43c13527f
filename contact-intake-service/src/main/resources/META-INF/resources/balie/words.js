// The words of the desk.
export const OUTCOMES = {
  ANSWERED: 'Beantwoord', ANSWERED_AFTER_CONSULT: 'Beantwoord na overleg', REFERRED: 'Doorverwezen', WARM_SETTLED: 'Warm doorverbonden',
  CITIZEN_RETURNS: 'Komt zelf terug', HANDOVER: 'Overgedragen',
};
export const EXCLUSIONS = {
  WRONG_NUMBER: 'Verkeerd verbonden', DISCONNECTED: 'Verbinding verbroken', ABANDONED: 'Opgehangen of weggelopen', NO_QUESTION: 'Geen vraag (bedankje, ter informatie)',
  DUPLICATE: 'Dubbel', SPAM: 'Spam', AUTO_REPLY: 'Automatisch antwoord', OUTBOUND: 'Wij namen zelf contact op', TEST: 'Test',
  ENTERED_IN_ERROR: 'Vergissing bij het vastleggen',
};
/** Those that an agent chooses for a call or a visit, the likeliest first. */
export const SPOKEN_EXCLUSIONS = ['WRONG_NUMBER', 'DISCONNECTED', 'ABANDONED', 'NO_QUESTION', 'DUPLICATE', 'OUTBOUND', 'SPAM', 'TEST'];

/** "3 dagen geleden", from whole days. */
export const daysAgo = (iso) => {
  const days = Math.floor((Date.now() - new Date(iso)) / 86_400_000);
  return days < 1 ? 'vandaag' : days === 1 ? '1 dag geleden' : `${days} dagen geleden`;
};
