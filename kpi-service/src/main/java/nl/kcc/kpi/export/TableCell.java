package nl.kcc.kpi.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

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

    record Day(LocalDate day) implements TableCell {
    }

    record Moment(Instant moment) implements TableCell {

        private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx")
                .withZone(Definition.ZONE);

        /// On the clock of Amsterdam, with its distance to UTC: in the night of the double hour the clock alone says the
        /// same twice.
        String text() {
            return TEXT.format(moment);
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
}
