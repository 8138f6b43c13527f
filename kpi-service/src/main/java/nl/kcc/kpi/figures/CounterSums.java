package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.facts.Bucket;
import nl.kcc.kpi.facts.Tally;

/// Adds up `daily_counter` in one statement, so in one consistent view of it.
@ApplicationScoped
class CounterSums {

    private static final String SUMS = Stream.of(Bucket.values())
            .map(bucket -> "coalesce(sum(%1$s), 0)::bigint as %1$s".formatted(bucket.column()))
            .collect(Collectors.joining(", "));

    private final Reads reads;

    CounterSums(Reads reads) {
        this.reads = reads;
    }

    /// @param key null without a split; empty for "none"
    /// @param name of a topic, where it is known
    /// @param firstDay of the counted days, null without any
    record Sum(String key, String name, Tally tally, LocalDate firstDay, LocalDate lastDay) {
    }

    /// One per group, in the order of the key; without a split exactly one.
    Uni<List<Sum>> of(KpiQuery query, LocalDate today) {
        Criteria criteria = Criteria.of(query.filter(), query.span().on(today));
        String split = query.groupBy().map(groupBy -> " group by " + groupBy.parameter() + " order by 1").orElse("");
        String sql = "select %s, %s, min(day) as first_day, max(day) as last_day from daily_counter %s%s"
                .formatted(query.groupBy().map(CounterSums::keyAndName).orElse("null::text as key, null::text as name"),
                        SUMS, criteria.where(), split);
        return reads.ofCounters(sql, criteria)
                .map(rows -> rows.stream().map(CounterSums::sum).toList());
    }

    private static String keyAndName(GroupBy groupBy) {
        return groupBy == GroupBy.TOPIC
                ? "topic as key, (select t.name from topic t where t.code = daily_counter.topic) as name"
                : groupBy.parameter() + "::text as key, null::text as name";
    }

    private static Sum sum(Row row) {
        Tally tally = new Tally();
        for (Bucket bucket : Bucket.values()) {
            tally.add(bucket, row.getLong(bucket.column()));
        }
        return new Sum(row.getString("key"), row.getString("name"), tally, row.getLocalDate("first_day"),
                row.getLocalDate("last_day"));
    }
}
