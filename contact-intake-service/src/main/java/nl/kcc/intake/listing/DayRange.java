package nl.kcc.intake.listing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import io.vertx.mutiny.sqlclient.Tuple;

/// On which days contacts were asked, these included; in the Netherlands.
///
/// @param from empty for the very first
/// @param to empty for the last
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    /// A condition that begins with `and`, or nothing. Names only the ends there are: a plan that is made for both of them walks
    /// all of everything by the index.
    String within(Tuple parameters) {
        var condition = new StringBuilder();
        from.ifPresent(day -> condition.append(" and c.occurred_at >= $")
                .append(parameters.addOffsetDateTime(start(day)).size()));
        to.ifPresent(day -> condition.append(" and c.occurred_at < $")
                .append(parameters.addOffsetDateTime(start(day.plusDays(1))).size()));
        return condition.toString();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(DUTCH).toOffsetDateTime();
    }
}
