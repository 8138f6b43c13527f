package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nl.kcc.kpi.facts.Detail;
import nl.kcc.kpi.facts.Period;
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
        } else if (split.contains(GroupBy.MONTH)) {
            months(days.from(), end);
        } else {
            years(days.from(), end);
        }
    }

    private void years(LocalDate from, LocalDate end) {
        LocalDate first = Year.from(from.minusDays(1)).plusYears(1).atDay(1);
        LocalDate last = Year.from(end).atDay(1);
        Optional<Rollup> yearly = yearly();
        if (yearly.isEmpty() || !first.isBefore(last)) {
            months(from, end);
            return;
        }
        add(yearly, first, last);
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
        add(coarsest(Period.MONTH), first, last);
        days(from, first);
        days(last, end);
    }

    private void days(LocalDate from, LocalDate end) {
        if (from.isBefore(end)) {
            add(coarsest(Period.DAY), from, end);
        }
    }

    private void add(Optional<Rollup> rollup, LocalDate from, LocalDate end) {
        pieces.add("select %s from %s and day >= %s and day < %s%s".formatted(SumsStatement.ROW,
                rollup.map(CounterPieces::rolledUp).orElse("daily_counter where true"), criteria.parameter(from),
                criteria.parameter(end), criteria.andDimensions()));
    }

    private static String rolledUp(Rollup rollup) {
        return "rollup_counter where grain = '%s'%s".formatted(rollup.grain(),
                rollup.perMunicipality() ? "" : " and municipality = '" + Rollup.EVERY_MUNICIPALITY + "'");
    }

    /// Those of years where they tell no more than those of months do: else there are fewer rows of months.
    private Optional<Rollup> yearly() {
        return coarsest(Period.YEAR).filter(years -> coarsest(Period.MONTH)
                .filter(months -> months.detail() == years.detail()).isPresent());
    }

    /// Those that tell the least of what is enough; empty for the daily counters, which tell everything.
    private Optional<Rollup> coarsest(Period period) {
        boolean apart = !filter.municipalities().every() || split.contains(GroupBy.MUNICIPALITY);
        return Rollup.EACH.stream().filter(rollup -> rollup.period() == period && rollup.perMunicipality() == apart
                && rollup.detail().tells(needed())).min(Comparator.comparing(Rollup::detail));
    }

    private Detail needed() {
        boolean channels = !filter.channels().isEmpty() || split.contains(GroupBy.CHANNEL);
        boolean topics = !filter.topics().isEmpty() || split.contains(GroupBy.TOPIC);
        boolean losses = !filter.departments().isEmpty() || !filter.reasons().isEmpty()
                || split.contains(GroupBy.DEPARTMENT) || split.contains(GroupBy.REASON);
        if (channels && topics || channels && losses || topics && losses) {
            return Detail.EVERYTHING;
        }
        if (channels) {
            return Detail.CHANNEL;
        }
        if (topics) {
            return Detail.TOPIC;
        }
        return losses ? Detail.LOSS : Detail.TOTAL;
    }
}
