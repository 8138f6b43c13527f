package nl.kcc.routing.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// A day as a calendar has it.
///
/// @param hours opening blocks such as `08:30-17:00`; empty when closed
/// @param name of the holiday or local exception that it is, also when it is open; null for an ordinary day
/// @param special whether it keeps other hours than its week says
public record CalendarDay(LocalDate day, List<String> hours, String name, boolean special) {

    public boolean isOpen() {
        return !hours.isEmpty();
    }

    /// Why it does not count: `Tweede Paasdag, gesloten`; null for a day that counts.
    public String whyClosed() {
        return isOpen() ? null
                : (name == null ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of("nl", "NL")) : name)
                        + ", gesloten";
    }
}
