/// Calendars and terms as rule managers edit them, and what a change does to what was promised.
///
/// [CalendarsResource] and [TermsResource] read and store them as versions of what routing knows. Before anything is stored,
/// [OpenPromises] finds the due moments that are still to come and [ChangedTerms] or [ChangedCalendar] counts each anew; [MovePromises]
/// moves them only when that was asked for, in the transaction that stores the version. A moment that would be over already stays,
/// and so does what a rule or a topic gave a term of its own when the terms change. A chaser follows the work that it joined.
package nl.kcc.routing.planning;
