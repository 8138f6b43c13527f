package nl.kcc.kpi.operations.drift;

import static nl.kcc.kpi.operations.drift.CellComparison.CELL;
import static nl.kcc.kpi.operations.drift.CellComparison.LACKING;
import static nl.kcc.kpi.operations.drift.CellComparison.differing;
import static nl.kcc.kpi.operations.drift.CellComparison.each;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.NetMeasure;
import nl.kcc.kpi.counters.OfContact;

/// The comparison of the counters with a `group by` over facts, cell by cell.
final class Drift {

    private static final String OF_DAYS = "grain = '%s'".formatted(Grain.DAY.code());
    /// As in `counted_contact`, of facts that need not be in the table yet.
    private static final String DAILY = """
            select cell.*, %2$s
            from (select '%6$s' as grain, %1$s, %3$s
                  from (select day, municipality, channel, coalesce(topic, '') as topic,
                            coalesce(department, '') as department, coalesce(reason, '') as reason, state, exclusion, outcome,
                            occurred_at, resolved, strength, repeat_of, chaser, next_at
                        from %4$s where state is not null) as fact
                  where %5$s group by %1$s) as cell
                left join topic_direct as direct on direct.code = topic and day <@ direct.days""";
    private static final String SUM = each("sum(%1$s_facts)::int as %1$s_facts", ", ");

    private Drift() {
    }

    /// A query for the cells that differ.
    ///
    /// @param facts a table or subquery with the columns of `contact_fact`
    static String all(String facts) {
        return differing("true", FinerSums.of(Grain.EACH, daily(facts, "true"), SUM));
    }

    /// A query for the cells of days that differ, as in [#all].
    static String days(String facts) {
        return differing(OF_DAYS, daily(facts, "true"));
    }

    /// A query for all other cells that differ, as in [#all]. What the facts add up to is what the cells of days do, and what
    /// these lack.
    ///
    /// @param days a table with what [#days] has found, at this moment or earlier
    static String others(String days) {
        return differing("not " + OF_DAYS, FinerSums.of(Grain.COARSER, """
                select %1$s, %2$s from counter where %5$s union all select %1$s, %3$s from %4$s
                """.formatted(CELL, each("%1$s as %1$s_facts", ", "), each(LACKING, ", "), days, OF_DAYS), SUM));
    }

    /// A query for the cells that differ within a month, `$1`, until the next one, `$2`; those of years not among them.
    static String ofMonth(String facts) {
        return differing("day >= $1 and day < $2 and grain in " + FinerSums.codes(FinerSums.WITHIN_MONTHS),
                FinerSums.of(FinerSums.WITHIN_MONTHS, daily(facts, "day >= $1 and day < $2"), SUM));
    }

    /// A query for the cells of years of a municipality, `$1`, that differ from those they are added up from.
    static String ofYears() {
        return differing("municipality = $1 and grain in " + FinerSums.codes(FinerSums.YEARS), FinerSums.YEARS.stream()
                .map(grain -> FinerSums.ofCounters(grain, each("sum(%1$s) as %1$s_facts", ", ")))
                .collect(Collectors.joining(" union all ")));
    }

    private static String daily(String facts, String days) {
        String net = Stream.of(NetMeasure.values()).map(measure -> "case when direct.code is not null then %s end as %s_facts"
                .formatted(measure.sum("coalesce(%s_facts, 0)"), measure.column())).collect(Collectors.joining(", "));
        String counts = OfContact.ALL.stream().map(measure -> "nullif(count(*) filter (where %s), 0)::int as %s_facts"
                .formatted(measure.condition(), measure.column())).collect(Collectors.joining(", "));
        return DAILY.formatted(CELL, net, counts, facts, days, Grain.DAY.code());
    }
}
