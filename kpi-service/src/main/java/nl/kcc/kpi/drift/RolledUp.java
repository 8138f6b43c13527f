package nl.kcc.kpi.drift;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.facts.Detail;
import nl.kcc.kpi.facts.Period;
import nl.kcc.kpi.facts.Rollup;

/// How finer sums add up to what rolled-up counters should be, in SQL.
final class RolledUp {

    static final List<Rollup> YEARS = Rollup.EACH.stream().filter(rollup -> rollup.period() == Period.YEAR).toList();
    static final List<Rollup> WITHIN_MONTHS = Rollup.EACH.stream().filter(rollup -> !YEARS.contains(rollup)).toList();
    static final String GRAINS_OF_YEARS = YEARS.stream().map(Rollup::grain)
            .collect(Collectors.joining("', '", "('", "')"));
    /// Those of years, and those they are added up from.
    static final List<Rollup> COMPARED_BY_MUNICIPALITY = Stream.concat(YEARS.stream(), YEARS.stream().map(Rollup::source))
            .distinct().toList();

    private static final String DAILY = "daily";

    private RolledUp() {
    }

    /// From the counters of the finer roll-up, of the municipality `$1`.
    static String ofCounters(Rollup rollup, String sums) {
        return select(rollup, sums, "(select * from rollup_counter where grain = '%s' and municipality = $1) as finer"
                .formatted(rollup.source().grain()));
    }

    /// The sums of these roll-ups and `daily` below one another.
    ///
    /// @param daily a query for the sums of days
    static String union(String daily, List<Rollup> rollups, String sums) {
        return below(daily, rollups, sums, Stream.concat(Stream.of(DAILY), rollups.stream().map(Rollup::grain)));
    }

    /// The sums of all roll-ups below one another.
    ///
    /// @param daily a query for the sums of days, or for parts of them
    static String each(String daily, String sums) {
        return below(daily, Rollup.EACH, sums, Rollup.EACH.stream().map(Rollup::grain));
    }

    private static String below(String daily, List<Rollup> rollups, String sums, Stream<String> wanted) {
        String tables = rollups.stream()
                .map(rollup -> "%s as materialized (%s)".formatted(rollup.grain(), select(rollup, sums, source(rollup))))
                .collect(Collectors.joining(",\n"));
        return "with %s as materialized (%s),\n%s\n%s".formatted(DAILY, daily, tables,
                wanted.map("select * from %s"::formatted).collect(Collectors.joining(" union all ")));
    }

    private static String source(Rollup rollup) {
        return rollup.source() == null ? DAILY : rollup.source().grain();
    }

    private static String select(Rollup rollup, String sums, String source) {
        return """
                select '%s' as grain, %s as day, %s, %s, %s, %s, %s, %s from %s group by 2, 3, 4, 5, 6, 7
                """.formatted(rollup.grain(), day(rollup.period()),
                column("municipality", rollup.perMunicipality()), column("channel", rollup.detail().tells(Detail.CHANNEL)),
                column("topic", rollup.detail().tells(Detail.TOPIC)),
                column("department", rollup.detail().tells(Detail.LOSS)),
                column("reason", rollup.detail().tells(Detail.LOSS)), sums, source);
    }

    private static String day(Period period) {
        return switch (period) {
            case DAY -> "day";
            case MONTH -> "date_trunc('month', day)::date";
            case YEAR -> "date_trunc('year', day)::date";
        };
    }

    private static String column(String name, boolean toldApart) {
        return toldApart ? name : "'" + Rollup.ALL + "' as " + name;
    }
}
