package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.kpi.facts.LossCalendar;
import nl.kcc.kpi.facts.Period;
import nl.kcc.kpi.facts.Rollup;

/// Puts the rows together that tell what was lost on some days: whole months from the calendars of years, the days that are
/// left from those of months. Each lost contact is in exactly one of them.
final class LossPieces {

    private final Filter filter;
    private final Criteria criteria;
    private final List<String> pieces = new ArrayList<>();

    private LossPieces(Filter filter, Criteria criteria) {
        this.filter = filter;
        this.criteria = criteria;
    }

    /// A subquery with the number `lost` of each combination, with its parameters added to the criteria.
    static String of(Filter filter, DayRange days, Criteria criteria) {
        var pieces = new LossPieces(filter, criteria);
        pieces.years(days.from(), days.to().plusDays(1));
        return String.join("\nunion all\n", pieces.pieces);
    }

    private void years(LocalDate from, LocalDate end) {
        LocalDate first = Year.from(from.minusDays(1)).plusYears(1).atDay(1);
        LocalDate last = Year.from(end).atDay(1);
        if (first.isAfter(last)) {
            months(from, end);
            return;
        }
        add(Period.YEAR, first, last, 1, 12);
        months(from, first);
        months(last, end);
    }

    /// Within a year.
    private void months(LocalDate from, LocalDate end) {
        LocalDate first = YearMonth.from(from.minusDays(1)).plusMonths(1).atDay(1);
        LocalDate last = YearMonth.from(end).atDay(1);
        if (first.isAfter(last)) {
            days(from, end);
            return;
        }
        int before = first.getMonthValue() - 1;
        add(Period.YEAR, first.withDayOfYear(1), last, before + 1, before + (int) ChronoUnit.MONTHS.between(first, last));
        days(from, first);
        days(last, end);
    }

    /// Within a month.
    private void days(LocalDate from, LocalDate end) {
        int before = from.getDayOfMonth() - 1;
        add(Period.MONTH, from.withDayOfMonth(1), end, before + 1, before + (int) ChronoUnit.DAYS.between(from, end));
    }

    /// @param from the first row
    /// @param end no row of this or later
    /// @param first in each row, and `last`: the places of what is asked
    private void add(Period period, LocalDate from, LocalDate end, int first, int last) {
        if (from.isBefore(end) && first <= last) {
            pieces.add("""
                    select channel, topic, department, reason, %s as lost from loss_calendar
                    where grain = '%s'%s and day >= %s and day < %s%s""".formatted(LossCalendar.sum(first, last),
                    calendar(period).grain(),
                    filter.municipalities().every() ? " and municipality = '" + Rollup.EVERY_MUNICIPALITY + "'" : "",
                    criteria.parameter(from), criteria.parameter(end), criteria.andDimensions()));
        }
    }

    private LossCalendar calendar(Period period) {
        return LossCalendar.EACH.stream().filter(calendar -> calendar.period() == period
                && calendar.perMunicipality() != filter.municipalities().every()).findFirst().orElseThrow();
    }
}
