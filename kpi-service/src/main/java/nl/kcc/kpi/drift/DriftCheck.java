package nl.kcc.kpi.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.drift.DriftView.Difference;
import nl.kcc.kpi.facts.Bucket;

/// Compares every cell of `daily_counter` with a `group by` over the facts.
@ApplicationScoped
class DriftCheck {

    private static final String KEY = "day, municipality, channel, topic, department";

    private static final String SQL = """
            with counted as (select %1$s, %2$s from daily_counter group by %1$s),
                 facts as (select %1$s, %3$s from counted_contact group by %1$s)
            select %1$s, %4$s from counted full join facts using (%1$s) where %5$s order by %1$s
            """.formatted(KEY,
            each("sum(%1$s) as %1$s_counted", ", "),
            each("count(*) filter (where %2$s) as %1$s_facts", ", "),
            each("coalesce(%1$s_counted, 0)::bigint as %1$s_counted, coalesce(%1$s_facts, 0) as %1$s_facts", ", "),
            each("coalesce(%1$s_counted, 0) <> coalesce(%1$s_facts, 0)", " or "));

    private final Pool pool;

    DriftCheck(Pool pool) {
        this.pool = pool;
    }

    Uni<List<DriftView.Cell>> differingCells() {
        return pool.query(SQL).execute().map(rows -> rows.stream().map(DriftCheck::cell).toList());
    }

    private static DriftView.Cell cell(Row row) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (Bucket bucket : Bucket.values()) {
            var difference = new Difference(row.getLong(bucket.column() + "_counted"),
                    row.getLong(bucket.column() + "_facts"));
            if (difference.counters() != difference.facts()) {
                differences.put(bucket.name(), difference);
            }
        }
        return new DriftView.Cell(row.getLocalDate("day"), row.getString("municipality"), row.getString("channel"),
                row.getString("topic"), row.getString("department"), differences);
    }

    private static String each(String template, String separator) {
        return Stream.of(Bucket.values()).map(bucket -> template.formatted(bucket.column(), bucket.condition()))
                .collect(Collectors.joining(separator));
    }
}
