package nl.kcc.routing.planning;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;

/// A term to count: working days, working hours or a term of a law.
///
/// @param hours working hours
/// @param department null for the front office
/// @param channel null when it does not matter
record CalculateRequest(@NotNull Instant from, @Min(1) @Max(250) Integer workingDays, @Min(1) @Max(1000) Integer hours,
        @Valid Statutory statutory, Channel channel, String department) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /// One of the three.
    record Statutory(@Min(1) @Max(365) Integer days, @Min(1) @Max(104) Integer weeks, @Min(1) @Max(24) Integer months) {
    }

    /// @throws Problem.InvalidInput that names the field
    void demandOneTerm() {
        if (from.isBefore(EARLIEST) || !from.isBefore(LATEST)) {
            throw new Problem.InvalidInput("from", "Kies een moment van 2000 tot 2100.");
        }
        if (count(workingDays, hours, statutory) != 1) {
            throw new Problem.InvalidInput("workingDays",
                    "Geef één termijn: werkdagen (workingDays), werkuren (hours) of een wettelijke termijn (statutory).");
        }
        if (statutory != null && count(statutory.days(), statutory.weeks(), statutory.months()) != 1) {
            throw new Problem.InvalidInput("statutory", "Een wettelijke termijn telt in dagen (days), weken (weeks) of maanden "
                    + "(months): geef er één.");
        }
    }

    private static long count(Object... given) {
        return Stream.of(given).filter(Objects::nonNull).count();
    }
}
