package nl.kcc.routing.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/// Open from, until just before.
record OpeningBlock(LocalTime from, LocalTime until) {

    OpeningBlock {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + "-" + until);
        }
    }

    /// Reads `09:00-12:30`.
    ///
    /// @throws IllegalArgumentException when it does not look like that, or ends before it begins
    static OpeningBlock parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        try {
            return new OpeningBlock(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    static boolean inOrder(List<OpeningBlock> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).from().isBefore(blocks.get(i - 1).until())) {
                return false;
            }
        }
        return true;
    }
}
