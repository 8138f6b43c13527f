package nl.kcc.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days of the calendar in the Netherlands.
final class DutchDay {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchDay() {
    }

    /// The day in which a moment falls.
    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// The first moment of the day in which a moment falls.
    static Instant startOf(Instant moment) {
        return startOf(of(moment));
    }
}
