package nl.kcc.kpi.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import nl.kcc.kpi.counting.Definition;

/// What stands in one cell of a file.
sealed interface Cell {

    Cell EMPTY = new Empty();

    /// No figure, which is not zero.
    record Empty() implements Cell {
    }

    record Text(String text) implements Cell {
    }

    record Count(long number) implements Cell {
    }

    /// @param value from 0 to 1, not rounded
    record Share(double value) implements Cell {
    }

    record Day(LocalDate day) implements Cell {
    }

    record Moment(Instant moment) implements Cell {

        private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx")
                .withZone(Definition.ZONE);

        /// On the clock of Amsterdam, with its distance to UTC: in the night of the double hour the clock alone says the
        /// same twice.
        String text() {
            return TEXT.format(moment);
        }
    }

    static Cell text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell day(LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    static Cell moment(Instant moment) {
        return moment == null ? EMPTY : new Moment(moment);
    }
}
