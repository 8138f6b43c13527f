package nl.kcc.routing.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import nl.kcc.edge.Violation;
import nl.kcc.events.TopicState.Answerability;

/// Between periods, as people say them, and the days on which something changes, as the catalogue keeps them.
final class AnswerablePeriods {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final List<Answerability> NEVER = List.of(new Answerability(EARLIEST, false));

    private AnswerablePeriods() {
    }

    /// @param changes oldest first
    static List<AnswerablePeriod> of(List<Answerability> changes) {
        List<AnswerablePeriod> periods = new ArrayList<>();
        LocalDate from = null;
        for (Answerability change : changes) {
            if (change.direct() && from == null) {
                from = change.from();
            } else if (!change.direct() && from != null) {
                periods.add(new AnswerablePeriod(from, change.from().minusDays(1)));
                from = null;
            }
        }
        if (from != null) {
            periods.add(new AnswerablePeriod(from, null));
        }
        return periods;
    }

    /// @param periods without flaws
    static List<Answerability> changes(List<AnswerablePeriod> periods) {
        List<Answerability> changes = new ArrayList<>();
        for (AnswerablePeriod period : inOrder(periods)) {
            if (!changes.isEmpty() && changes.getLast().from().equals(period.from())) {
                changes.removeLast(); // begins on the day after the one before: they are one
            } else {
                changes.add(new Answerability(period.from(), true));
            }
            if (period.to() != null) {
                changes.add(new Answerability(period.to().plusDays(1), false));
            }
        }
        return changes.isEmpty() ? NEVER : changes;
    }

    /// @param field the name of the list
    static List<Violation> flaws(String field, List<AnswerablePeriod> periods) {
        List<Violation> flaws = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            AnswerablePeriod period = periods.get(i);
            String place = field + "[" + i + "]";
            if (period.from().isBefore(EARLIEST) || period.from().isAfter(LATEST)) {
                flaws.add(new Violation(place + ".from", "Deze dag ligt te ver weg."));
            }
            if (period.to() != null && (period.to().isBefore(period.from()) || period.to().isAfter(LATEST))) {
                flaws.add(new Violation(place + ".to", "De periode eindigt voordat zij begint, of te ver weg."));
            }
        }
        AnswerablePeriod before = null;
        for (AnswerablePeriod period : flaws.isEmpty() ? inOrder(periods) : List.<AnswerablePeriod> of()) {
            if (before != null && (before.to() == null || !period.from().isAfter(before.to()))) {
                flaws.add(new Violation(field + "[" + periods.indexOf(period) + "].from",
                        "Deze periode begint voordat de vorige voorbij is."));
            }
            before = period;
        }
        return flaws;
    }

    private static List<AnswerablePeriod> inOrder(List<AnswerablePeriod> periods) {
        return periods.stream().sorted(Comparator.comparing(AnswerablePeriod::from)).toList();
    }
}
