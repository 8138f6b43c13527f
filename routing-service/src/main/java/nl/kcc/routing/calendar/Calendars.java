package nl.kcc.routing.calendar;

import java.util.Map;

/// The calendar of each municipality.
public final class Calendars {

    private final WorkingCalendar usual;
    private final Map<String, WorkingCalendar> own;

    Calendars(WorkingCalendar usual, Map<String, WorkingCalendar> own) {
        this.usual = usual;
        this.own = own;
    }

    /// Reads the national holidays, which takes a second the first time: for the start of the service, before anyone waits.
    public static void readHolidays() {
        DutchHolidays.KNOWN.in(CalendarsDocument.ANY_YEAR);
    }

    /// @param municipality CBS code; one without a calendar of its own gets the usual one
    public WorkingCalendar of(String municipality) {
        return own.getOrDefault(municipality, usual);
    }
}
