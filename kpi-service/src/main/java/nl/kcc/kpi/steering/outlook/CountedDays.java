package nl.kcc.kpi.steering.outlook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.kcc.kpi.figures.DayRange;

/// What was counted on each day; a day that is not there had no contacts.
record CountedDays(NavigableMap<LocalDate, DayCount> days) {

    static CountedDays of(Collection<DayCount> days) {
        Map<LocalDate, DayCount> byDay = days.stream().collect(Collectors.toMap(DayCount::day, Function.identity()));
        return new CountedDays(new TreeMap<>(byDay));
    }

    DayCount on(LocalDate day) {
        return days.getOrDefault(day, DayCount.none(day));
    }

    DayCount sum(DayRange range) {
        return range.to().isBefore(range.from()) ? DayCount.none(range.from())
                : days.subMap(range.from(), true, range.to(), true).values().stream()
                        .reduce(DayCount.none(range.from()), DayCount::plus);
    }

    /// The first day with any contact; null without any.
    LocalDate first() {
        return days.values().stream().filter(day -> day.first() > 0).map(DayCount::day).findFirst().orElse(null);
    }
}
