package nl.kcc.simulator.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;

/// A question for figures.
///
/// @param groupBy dimension to split by; null for a total alone
record Question(Period period, Slice slice, String groupBy) {
    static final List<String> SPLITS = List.of("channel", "topic", "department", "municipality", "reason", "day", "month");

    String query() {
        return period.query() + slice.query() + (groupBy == null ? "" : "&groupBy=" + groupBy);
    }

    Ledger in(Ledger ledger, LocalDate today) {
        var days = period.on(today);
        return ledger.only(entry -> days.holds(entry.day()) && slice.holds(entry));
    }

    /// The same contacts in the period before; null where there is none.
    Question before(LocalDate today) {
        var before = period.before(today);
        return before == null ? null : new Question(before, slice, groupBy);
    }

    /// The same, without these dimensions in its filters.
    Question without(String... dimensions) {
        return new Question(period, slice.without(List.of(dimensions)), groupBy);
    }

    /// "All" is told as the days that there are.
    ///
    /// @param contacts those of this question
    Period days(Ledger contacts, LocalDate today) {
        return days(contacts.entries().stream().map(Entry::day), today);
    }

    /// @param those of whatever the question is about
    Period days(Stream<LocalDate> those, LocalDate today) {
        if (!"all".equals(period.window())) {
            return period.on(today);
        }
        var days = those.collect(Collectors.toCollection(TreeSet::new));
        return days.isEmpty() ? Period.days(today, today) : Period.days(days.first(), days.last());
    }

    /// The last day a group's contacts may be of.
    LocalDate lastDay(String key, LocalDate last) {
        if (groupBy.equals("day")) {
            return LocalDate.parse(key);
        }
        if (groupBy.equals("month")) {
            var end = YearMonth.parse(key).atEndOfMonth();
            return end.isBefore(last) ? end : last;
        }
        return last;
    }

    /// The same for one group, so that its contacts can be listed.
    Question of(String key) {
        return switch (groupBy) {
            case "day" -> new Question(Period.days(LocalDate.parse(key), LocalDate.parse(key)), slice, null);
            case "month" -> new Question(Period.days(YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth()),
                    slice, null);
            default -> new Question(period, slice.and(groupBy, List.of(key)), null);
        };
    }
}
