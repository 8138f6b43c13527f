package nl.kcc.routing.planning;

import java.util.List;

/// Which municipalities there are, and which have a calendar of their own.
record CalendarsView(int version, List<Entry> calendars) {

    /// @param own false while it goes by the usual one
    record Entry(String municipality, boolean own) {
    }
}
