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

    /// @param municipality CBS code; one without a calendar of its own gets the usual one
    public WorkingCalendar of(String municipality) {
        return own.getOrDefault(municipality, usual);
    }
}
