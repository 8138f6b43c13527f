package nl.kcc.kpi.drift;

import static nl.kcc.kpi.drift.Comparison.CELL;
import static nl.kcc.kpi.drift.Comparison.OF_LOSSES;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.kcc.kpi.facts.LossCalendar;
import nl.kcc.kpi.facts.Period;

/// The comparison of the calendars of what was lost with the counters that tell the same day by day or month by month, which
/// [Drift] compares with facts.
final class LossDrift {

    private static final List<LossCalendar> BY_MONTH = List.of(LossCalendar.DAYS_ALL);
    private static final String LACKING = LossCalendar.counted(Recount.LACKING);
    private static final String COUNTED = "select %s, %s as lost from %%s where %%s".formatted(CELL,
            LossCalendar.counted("%1$s"));
    private static final String ROW = """
            select '%1$s' as grain, first as day, municipality, channel, topic, department, reason, %2$s
            from (select date_trunc('%3$s', day)::date as first, extract(%4$s from day)::int as place, municipality, channel, topic,
                      department, reason, lost
                  from (%5$s) as counter where lost <> 0) as one_by_one
            group by 2, 3, 4, 5, 6, 7""";
    private static final String SUMS = IntStream.rangeClosed(1, LossCalendar.COLUMNS.size())
            .mapToObj(place -> "sum(lost) filter (where place = %1$d) as %2$s_facts".formatted(place,
                    LossCalendar.COLUMNS.get(place - 1)))
            .collect(Collectors.joining(", "));

    private LossDrift() {
    }

    /// A query for the rows that differ.
    static String all() {
        return differing(LossCalendar.EACH, "true", calendar -> counted(calendar, "true"));
    }

    /// Of a month, `$1`, until the next one, `$2`, of all municipalities together.
    static String ofMonth() {
        return differing(BY_MONTH, "day = $1", calendar -> counted(calendar, "day >= $1 and day < $2"));
    }

    /// All others of a municipality, `$1`.
    static String ofMunicipality() {
        return differing(LossCalendar.EACH.stream().filter(calendar -> !BY_MONTH.contains(calendar)).toList(),
                "municipality = $1", calendar -> counted(calendar, "municipality = $1"));
    }

    /// As they will be when the counters have got what they lack.
    ///
    /// @param cells a table with what [Drift] has found
    static String with(String cells) {
        return differing(LossCalendar.EACH, "true", calendar -> """
                %s union all select %s, %s from %s where grain = '%s'""".formatted(counted(calendar, "true"), CELL, LACKING,
                cells, calendar.source() == null ? "day" : calendar.source().grain()));
    }

    private static String differing(List<LossCalendar> calendars, String which, Function<LossCalendar, String> counted) {
        return OF_LOSSES.differing("loss_calendar",
                which + calendars.stream().map(LossCalendar::grain)
                        .collect(Collectors.joining("', '", " and grain in ('", "')")),
                calendars.stream().map(calendar -> row(calendar, counted.apply(calendar)))
                        .collect(Collectors.joining("\nunion all\n")));
    }

    private static String row(LossCalendar calendar, String counted) {
        boolean month = calendar.period() == Period.MONTH;
        return ROW.formatted(calendar.grain(), SUMS, month ? "month" : "year", month ? "day" : "month", counted);
    }

    private static String counted(LossCalendar calendar, String which) {
        return calendar.source() == null ? COUNTED.formatted("daily_counter", which)
                : COUNTED.formatted("rollup_counter", "grain = '%s' and %s".formatted(calendar.source().grain(), which));
    }
}
