package nl.kcc.routing.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days of the calendar in the Netherlands.
final class DutchDay {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchDay() {
    }

    /// The first moment of the day in which a moment falls.
    static Instant startOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE).atStartOfDay(ZONE).toInstant();
    }
}
