package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.facts.Bucket;
import nl.kcc.kpi.facts.Measure;
import nl.kcc.kpi.facts.Tally;

/// Adds up the counters in one statement, so in one consistent view of them.
@ApplicationScoped
class CounterSums {

    /// The columns of a counter that are asked.
    static final String ROW = "day, municipality, channel, topic, department, reason, "
            + Measure.ALL.stream().map(Measure::column).collect(Collectors.joining(", "));

    private static final String SUMS = Measure.ALL.stream()
            .map(measure -> "coalesce(sum(%1$s), 0)::bigint as %1$s".formatted(measure.column()))
            .collect(Collectors.joining(", "));

    /// Decided at the first contact or not, and not referred to another body.
    private static final String NET_DECIDED = Stream.of(Bucket.values())
            .filter(bucket -> switch (bucket.state()) {
                case OPEN, FOLLOW_UP, EXCLUDED -> false;
                case SETTLED -> bucket != Bucket.REFERRED;
                case WARM_SETTLED, HANDED_OVER, CITIZEN_RETURNS, OVERDUE, REOPENED -> true;
            }).map(Bucket::column).collect(Collectors.joining(" + "));

    private static final String NET = """
            coalesce(sum(%s) filter (where direct.code is not null), 0)::bigint as net_decided,
            coalesce(sum(settled) filter (where direct.code is not null), 0)::bigint as net_settled"""
            .formatted(NET_DECIDED);

    private final Reads reads;

    CounterSums(Reads reads) {
        this.reads = reads;
    }

    /// @param key null without a split; empty for "none"
    /// @param name of a topic, where it is known
    /// @param net of topics that were directly answerable on the day, without the referred
    record Sum(String key, String name, Tally tally, Net net) {
    }

    /// One per group, in the order of the key; without a split exactly one.
    Uni<List<Sum>> of(KpiQuery query, LocalDate today) {
        Criteria criteria = Criteria.ofDimensions(query.filter());
        String rows = CounterPieces.of(query, query.span().on(today), criteria);
        String split = query.groupBy().map(_ -> " group by 1, 2 order by 1").orElse("");
        String sql = """
                select %s, %s, %s
                from (%s) as c left join topic_direct as direct on direct.code = c.topic and c.day <@ direct.days%s
                """.formatted(query.groupBy().map(CounterSums::keyAndName)
                .orElse("null::text as key, null::text as name"), SUMS, NET, rows, split);
        return reads.ofCounters(sql, criteria).map(found -> found.stream().map(CounterSums::sum).toList());
    }

    /// The days on which anything was counted; null without any.
    Uni<DayRange> daysOf(KpiQuery query) {
        Criteria criteria = Criteria.of(query.filter(), DayRange.EVER);
        return reads.ofCounters("select min(day) as first, max(day) as last from daily_counter " + criteria.where(),
                criteria)
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLocalDate("first") == null ? null
                        : new DayRange(row.getLocalDate("first"), row.getLocalDate("last")));
    }

    private static String keyAndName(GroupBy groupBy) {
        return groupBy == GroupBy.TOPIC
                ? "topic as key, (select t.name from topic t where t.code = c.topic) as name"
                : groupBy.expression() + "::text as key, null::text as name";
    }

    private static Sum sum(Row row) {
        Tally tally = new Tally();
        Measure.ALL.forEach(measure -> tally.add(measure, row.getLong(measure.column())));
        long decided = tally.total() - tally.of(CountedState.EXCLUDED) - tally.of(CountedState.FOLLOW_UP)
                - tally.of(CountedState.OPEN);
        return new Sum(row.getString("key"), row.getString("name"), tally,
                new Net(row.getLong("net_settled"), row.getLong("net_decided"), decided));
    }
}
