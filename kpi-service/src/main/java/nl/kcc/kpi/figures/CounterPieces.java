package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.kpi.facts.Rollup;

/// Puts the rows together that a question adds up: whole months from the counters per month, the days around them from
/// those per day, and all municipalities at once where none is told apart. Each contact is in exactly one of them.
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
        var firstMonth = YearMonth.from(days.from().minusDays(1)).plusMonths(1);
        var endMonth = YearMonth.from(days.to().plusDays(1));
        boolean byDay = split.contains(GroupBy.DAY);
        if (byDay || !firstMonth.isBefore(endMonth)) {
            days(days.from(), days.to());
            return;
        }
        var first = firstMonth.atDay(1);
        var end = endMonth.atDay(1);
        months(first, end);
        if (days.from().isBefore(first)) {
            days(days.from(), first.minusDays(1));
        }
        if (!days.to().isBefore(end)) {
            days(end, days.to());
        }
    }

    /// Net figures depend on the day where a topic changes in the middle of a month: such a month is taken day by day.
    private void months(LocalDate first, LocalDate end) {
        String range = "day >= %s and day < %s".formatted(criteria.parameter(first), criteria.parameter(end));
        pieces.add("select * from (%s) as m where %s and day not in (select month from mixed_month)%s"
                .formatted(monthly(), range, criteria.andDimensions()));
        pieces.add("""
                select d.* from mixed_month join lateral (
                    select * from (%s) as daily where day >= month and day < month + interval '1 month' and %s%s
                ) as d on true""".formatted(daily(), range, criteria.andDimensions()));
    }

    private void days(LocalDate from, LocalDate to) {
        pieces.add("select * from (%s) as d where day >= %s and day <= %s%s".formatted(daily(),
                criteria.parameter(from), criteria.parameter(to), criteria.andDimensions()));
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

    private static String rolledUp(Rollup rollup) {
        return "select %s from rollup_counter where grain = '%s'%s".formatted(CounterSums.ROW, rollup.grain(),
                rollup.tellsMunicipalitiesApart() ? "" : " and municipality = '" + Rollup.EVERY_MUNICIPALITY + "'");
    }
}
