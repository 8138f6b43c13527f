/// Working time: on which days and hours a municipality works, and when "N working days" have passed.
///
/// [WorkingCalendar] computes; it takes the national holidays from [DutchHolidays] (Jollyday), the opening hours and
/// local exceptions from what people edit ([CalendarsDocument]). [Calendars] picks the calendar of a municipality, department and
/// channel. A term of working days ([ServiceNorm]) starts on the day after receipt and ends at closing time of its last working day,
/// always in Europe/Amsterdam, so a night of 23 or 25 hours moves nothing; working hours are counted second by second ([OpenTime]). A
/// term of a law ([StatutoryTerm]) knows no opening hours. [Counted] shows how a due moment came about.
package nl.kcc.routing.calendar;
