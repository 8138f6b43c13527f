package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kcc.kpi.facts.Rollup;

/// Puts the rows together that a question adds up: whole years from the counters per year, whole months around them from
/// those per month, the days that are left from those per day, and all municipalities at once where none is told apart.
/// Each contact is in exactly one of them.
final class CounterPieces {

    private final Filter filter;
    private final List<GroupBy> split;
    private final Criteria criteria;
    private final List<String> pieces = new ArrayList<>();

    private CounterPieces(Filter filter, List<GroupBy> split, Criteria criteria) {
        this.filter = filter;
        this.split = split;
        this.criteria = criteria;
    }

    /// A subquery, with its parameters added to the criteria.
    static String of(Filter filter, List<GroupBy> split, DayRange days, Criteria criteria) {
        var pieces = new CounterPieces(filter, split, criteria);
        pieces.cover(days);
        return String.join("\nunion all\n", pieces.pieces);
    }

    private void cover(DayRange days) {
        LocalDate end = days.to().plusDays(1);
        if (split.contains(GroupBy.DAY)) {
            days(days.from(), end);
        } else if (split.contains(GroupBy.MONTH) || yearly().isEmpty()) {
            months(days.from(), end);
        } else {
            years(days.from(), end);
        }
    }

    private void years(LocalDate from, LocalDate end) {
        LocalDate first = Year.from(from.minusDays(1)).plusYears(1).atDay(1);
        LocalDate last = Year.from(end).atDay(1);
        if (!first.isBefore(last)) {
            months(from, end);
            return;
        }
        pieces.add(unmixed(yearly().get(), "mixed_year", first, last));
        pieces.add(mixed("mixed_year", "1 year", monthly() + " and day not in (select day from mixed_month)", first, last));
        pieces.add(mixed("mixed_month", "1 month", daily(), first, last));
        months(from, first);
        months(last, end);
    }

    private void months(LocalDate from, LocalDate end) {
        LocalDate first = YearMonth.from(from.minusDays(1)).plusMonths(1).atDay(1);
        LocalDate last = YearMonth.from(end).atDay(1);
        if (!first.isBefore(last)) {
            days(from, end);
            return;
        }
        pieces.add(unmixed(monthly(), "mixed_month", first, last));
        pieces.add(mixed("mixed_month", "1 month", daily(), first, last));
        days(from, first);
        days(last, end);
    }

    private void days(LocalDate from, LocalDate end) {
        if (from.isBefore(end)) {
            pieces.add("select * from (%s) as d where %s%s".formatted(daily(), range(from, end), criteria.andDimensions()));
        }
    }

    /// Net figures depend on the day where a topic changes in the middle of a period: such a period is taken bit by bit.
    private String unmixed(String rows, String mixed, LocalDate from, LocalDate end) {
        return "select * from (%s) as whole where %s and day not in (select day from %s)%s".formatted(rows,
                range(from, end), mixed, criteria.andDimensions());
    }

    /// `offset 0` keeps the planner from reading all rows first to look for a mixed period of each: mostly there is none.
    private String mixed(String mixed, String length, String rows, LocalDate from, LocalDate end) {
        return """
                select bit.* from %s as mixed join lateral (
                    select * from (%s) as bits
                    where day >= mixed.day and day < mixed.day + interval '%s' and %s%s
                    offset 0
                ) as bit on true""".formatted(mixed, rows, length, range(from, end), criteria.andDimensions());
    }

    private String range(LocalDate from, LocalDate end) {
        return "day >= %s and day < %s".formatted(criteria.parameter(from), criteria.parameter(end));
    }

    private boolean togetherForAll() {
        return filter.municipalities().every() && !split.contains(GroupBy.MUNICIPALITY);
    }

    /// Nothing is asked that needs channels, departments or reasons apart.
    private boolean byTopicAlone() {
        return filter.channels().isEmpty() && filter.departments().isEmpty() && filter.reasons().isEmpty()
                && !split.contains(GroupBy.CHANNEL) && !split.contains(GroupBy.DEPARTMENT)
                && !split.contains(GroupBy.REASON);
    }

    private String daily() {
        if (!togetherForAll()) {
            return "select %s from daily_counter".formatted(CounterSums.ROW);
        }
        return rolledUp(byTopicAlone() ? Rollup.TOPIC_DAY_ALL : Rollup.DAY_ALL);
    }

    private String monthly() {
        if (togetherForAll()) {
            return rolledUp(byTopicAlone() ? Rollup.TOPIC_MONTH_ALL : Rollup.MONTH_ALL);
        }
        return rolledUp(byTopicAlone() ? Rollup.TOPIC_MONTH : Rollup.MONTH);
    }

    /// Not for every question: what months answer at once needs no years.
    private Optional<String> yearly() {
        if (togetherForAll()) {
            return byTopicAlone() ? Optional.empty() : Optional.of(rolledUp(Rollup.YEAR_ALL));
        }
        return byTopicAlone() ? Optional.of(rolledUp(Rollup.TOPIC_YEAR)) : Optional.empty();
    }

    private static String rolledUp(Rollup rollup) {
        return "select %s from rollup_counter where grain = '%s'%s".formatted(CounterSums.ROW, rollup.grain(),
                rollup.tellsMunicipalitiesApart() ? "" : " and municipality = '" + Rollup.EVERY_MUNICIPALITY + "'");
    }
}
