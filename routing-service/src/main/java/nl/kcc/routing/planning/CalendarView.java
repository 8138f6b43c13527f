package nl.kcc.routing.planning;

import java.util.List;
import java.util.Map;

import nl.kcc.routing.calendar.CalendarEntry;
import nl.kcc.routing.calendar.CalendarEntry.Deviation;
import nl.kcc.routing.calendar.CalendarEntry.OtherWeek;
import nl.kcc.routing.calendar.LiberationDay;

/// The calendar of a municipality. The meaning of each part stands at [CalendarEntry].
///
/// @param own false while it goes by the usual one of the installation
/// @param version of all calendars together: who changes one names it
/// @param history when this calendar changed, the newest first
record CalendarView(String municipality, boolean own, int version, Map<String, List<String>> openingHours,
        LiberationDay liberationDay, boolean goodFridayClosed, List<Deviation> exceptions, List<OtherWeek> deviations,
        List<PlanVersionView> history) {

    static CalendarView of(String municipality, CalendarEntry entry, boolean own, int version,
            List<PlanVersionView> history) {
        return new CalendarView(municipality, own, version, entry.openingHours(), entry.liberationDay(),
                Boolean.TRUE.equals(entry.goodFridayClosed()), listed(entry.exceptions()), listed(entry.deviations()), history);
    }

    private static <T> List<T> listed(List<T> entries) {
        return entries == null ? List.of() : entries;
    }
}
