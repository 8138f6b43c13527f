package nl.kcc.kpi.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import nl.kcc.kpi.counting.Definition;

/// What stands in one cell of a file.
sealed interface TableCell {

    TableCell EMPTY = new Empty();

    /// No figure, which is not zero.
    record Empty() implements TableCell {
    }

    record Text(String text) implements TableCell {
    }

    record Count(long number) implements TableCell {
    }

    /// @param value from 0 to 1, not rounded
    record Share(double value) implements TableCell {
    }

    /// A difference of shares.
    ///
    /// @param value from -1 to 1, not rounded; shown in percentage points
    record Points(double value) implements TableCell {
    }

    record Day(LocalDate day) implements TableCell {
    }

    /// Shown on the clock of Amsterdam.
    record Moment(Instant moment) implements TableCell {

        private static final Duration HOUR = Duration.ofHours(1);

        LocalDateTime onTheClock() {
            return moment.atZone(Definition.ZONE).toLocalDateTime();
        }

        /// Which of the two it is, in the night in which an hour comes twice, as the pages say it; nothing at any other time.
        String season() {
            LocalDateTime clock = onTheClock();
            if (moment.plus(HOUR).atZone(Definition.ZONE).toLocalDateTime().equals(clock)) {
                return " zomertijd";
            }
            return moment.minus(HOUR).atZone(Definition.ZONE).toLocalDateTime().equals(clock) ? " wintertijd" : "";
        }
    }

    static TableCell text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    static TableCell day(LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    static TableCell moment(Instant moment) {
        return moment == null ? EMPTY : new Moment(moment);
    }

    static TableCell share(Double value) {
        return value == null ? EMPTY : new Share(value);
    }

    static TableCell yes(Boolean flag) {
        return Boolean.TRUE.equals(flag) ? new Text("ja") : EMPTY;
    }
}
