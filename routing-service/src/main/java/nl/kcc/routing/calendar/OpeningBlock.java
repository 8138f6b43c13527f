package nl.kcc.routing.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Open from, until just before. A block that goes on after midnight belongs to the day on which it starts.
///
/// @param overMidnight whether it ends on the day after, at `00:00` for a block until the end of its day
record OpeningBlock(LocalTime from, LocalTime until, boolean overMidnight) {

    private static final String END_OF_DAY = "24:00";

    /// Reads `09:00-12:30`, `00:00-24:00` or `22:00-02:00`.
    ///
    /// @throws IllegalArgumentException when it does not look like that, or ends when it begins
    static OpeningBlock parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        try {
            LocalTime from = LocalTime.parse(ends[0].strip());
            boolean untilEndOfDay = ends[1].strip().equals(END_OF_DAY);
            LocalTime until = untilEndOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1].strip());
            if (from.equals(until) && !untilEndOfDay) {
                throw new IllegalArgumentException(text);
            }
            return new OpeningBlock(from, until, !from.isBefore(until));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /// By the clock on the wall.
    ///
    /// @param day on which the block starts
    boolean contains(LocalDate day, LocalDateTime moment) {
        return !moment.isBefore(day.atTime(from)) && moment.isBefore(end(day));
    }

    /// @param day on which the block starts
    LocalDateTime end(LocalDate day) {
        return (overMidnight ? day.plusDays(1) : day).atTime(until);
    }

    /// What is left of it when the day ends early; empty when nothing is.
    Optional<OpeningBlock> closingAt(LocalTime closing) {
        if (!from.isBefore(closing)) {
            return Optional.empty();
        }
        return Optional.of(overMidnight || until.isAfter(closing) ? new OpeningBlock(from, closing, false) : this);
    }

    /// As [#parse] reads it.
    String text() {
        return from + "-" + (overMidnight && until.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : until.toString());
    }

    /// Whether blocks of one day follow each other. Only the last can go on after midnight.
    static boolean inOrder(List<OpeningBlock> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i - 1).overMidnight || blocks.get(i).from.isBefore(blocks.get(i - 1).until)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the last of these blocks ends before the first of those of the day after begins.
    static boolean leaveRoomFor(List<OpeningBlock> blocks, List<OpeningBlock> dayAfter) {
        return blocks.isEmpty() || dayAfter.isEmpty() || !blocks.getLast().overMidnight
                || !dayAfter.getFirst().from.isBefore(blocks.getLast().until);
    }
}
