package nl.kcc.routing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/// The time during which a calendar is open, second by second. Local opening hours are what the clock on the wall shows: the hour
/// that is missing in spring is nobody's, and the one that comes twice in autumn is open twice.
///
/// @param calendar whose time it is
record OpenTime(WorkingCalendar calendar) {

    /// Open from, until just before.
    private record Span(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }

    /// When that much open time has passed since `from`; the moment itself for none.
    ///
    /// @throws IllegalStateException when ten years hold too little of it
    Instant after(Instant from, Duration amount) {
        if (amount.isZero()) {
            return from;
        }
        Duration left = amount;
        LocalDate day = dayBefore(from);
        Instant passed = from;
        for (int searched = 0; searched < WorkingCalendar.LONGEST_SEARCH_DAYS; searched++, day = day.plusDays(1)) {
            for (Span span : spans(day, passed)) {
                if (left.compareTo(span.length()) <= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
                passed = span.until();
            }
        }
        throw new IllegalStateException("No " + amount + " of open time within ten years after " + from);
    }

    /// How much open time lies between two moments; none when the second is not after the first.
    Duration between(Instant from, Instant until) {
        Duration total = Duration.ZERO;
        Instant passed = from;
        for (LocalDate day = dayBefore(from); !day.isAfter(dayOf(until)); day = day.plusDays(1)) {
            for (Span span : spans(day, passed)) {
                Instant end = span.until().isAfter(until) ? until : span.until();
                if (end.isAfter(span.from())) {
                    total = total.plus(Duration.between(span.from(), end));
                }
                passed = span.until();
            }
        }
        return total;
    }

    /// A block of the day before may still be open.
    private static LocalDate dayBefore(Instant moment) {
        return dayOf(moment).minusDays(1);
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
    }

    /// What is open of the blocks that begin on that day, in order and without what has passed.
    private List<Span> spans(LocalDate day, Instant passed) {
        List<Span> spans = new ArrayList<>();
        Instant last = passed;
        for (OpeningBlock block : calendar.hoursOn(day)) {
            for (Span span : onTheWall(day.atTime(block.from()), block.end(day))) {
                Instant begin = span.from().isBefore(last) ? last : span.from();
                if (begin.isBefore(span.until())) {
                    spans.add(new Span(begin, span.until()));
                    last = span.until();
                }
            }
        }
        return spans;
    }

    /// The moments at which the clock on the wall shows a time from `from` until just before `until`.
    private static List<Span> onTheWall(LocalDateTime from, LocalDateTime until) {
        var rules = WorkingCalendar.AMSTERDAM.getRules();
        ZoneOffset before = rules.getOffset(from.minusHours(2).toInstant(ZoneOffset.UTC).minusSeconds(3600 * 2L));
        ZoneOffset after = rules.getOffset(until.plusHours(2).toInstant(ZoneOffset.UTC));
        if (before.equals(after)) {
            return List.of(new Span(from.toInstant(before), until.toInstant(before)));
        }
        ZoneOffsetTransition change = rules.nextTransition(from.minusHours(4).toInstant(before));
        Instant turn = change.getInstant();
        Instant firstUntil = until.toInstant(before);
        Instant secondFrom = from.toInstant(after);
        return List.of(new Span(from.toInstant(before), firstUntil.isAfter(turn) ? turn : firstUntil),
                new Span(secondFrom.isBefore(turn) ? turn : secondFrom, until.toInstant(after)));
    }
}
