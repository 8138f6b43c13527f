package nl.kcc.kpi.reports.dimensions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Detail;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Period;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Reads;

/// Looks up what there are figures of, each from the grain that has the fewest rows for it. In plain SQL: the counters are no
/// entities.
@ApplicationScoped
class CountedDimensions {

    /// A contact that was moved to another cell leaves an empty one behind.
    private static final String ANY = Stream.of(Bucket.values()).map(bucket -> "sum(%s)".formatted(bucket.column()))
            .collect(Collectors.joining(" + ", "having ", " <> 0"));

    private final Reads reads;

    CountedDimensions(Reads reads) {
        this.reads = reads;
    }

    /// @param kind `municipality`, `channel`, `topic`, `department` or `day`
    record CountedCode(String kind, String code) {

        private static CountedCode of(Row row) {
            return new CountedCode(row.getString("kind"), row.getString("code"));
        }
    }

    /// Of days just the first and the last one. Contacts without a topic or a department are not told.
    Uni<List<CountedCode>> within(MunicipalityScope municipalities) {
        Criteria criteria = Criteria.ofDimensions(new Filter(municipalities, Set.of(), Set.of(),
                Set.of(), Set.of()));
        boolean each = !municipalities.every();
        String select = Stream.of(
                values("municipality", Grain.fewestRows(Period.YEAR, true, Detail.TOTAL), criteria),
                values("channel", Grain.fewestRows(Period.YEAR, each, Detail.CHANNEL), criteria),
                values("topic", Grain.fewestRows(Period.YEAR, each, Detail.TOPIC), criteria),
                values("department", Grain.fewestRows(Period.YEAR, each, Detail.LOSS), criteria),
                days(Grain.fewestRows(Period.DAY, each, Detail.TOTAL), criteria))
                .collect(Collectors.joining("\nunion all\n"));
        return reads.ofCounters(select, criteria).map(rows -> rows.stream().map(CountedCode::of).toList());
    }

    private static String values(String column, Grain grain, Criteria criteria) {
        return "select '%1$s' as kind, %1$s as code from counter %2$s and %1$s <> ''%3$s group by %1$s %4$s".formatted(column,
                grain.where(), criteria.andDimensions(), ANY);
    }

    private static String days(Grain grain, Criteria criteria) {
        return """
                select 'day' as kind, unnest(array[min(day), max(day)])::text as code
                from (select day from counter %s%s group by day %s) as counted""".formatted(grain.where(),
                criteria.andDimensions(), ANY);
    }
}
