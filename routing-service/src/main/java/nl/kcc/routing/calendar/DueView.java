package nl.kcc.routing.calendar;

import java.time.Instant;
import java.util.List;

/// A due moment with its counting, as a client reads it.
///
/// @param workingDays that count from the day after `from`, the last one included
/// @param skipped days in between that do not count, and why
public record DueView(Instant at, Counted.Kind kind, int workingDays, Instant from, List<Counted.Skipped> skipped) {

    public static DueView of(Counted counted) {
        return new DueView(counted.at(), counted.kind(), counted.workingDays(), counted.from(), counted.skipped());
    }
}
