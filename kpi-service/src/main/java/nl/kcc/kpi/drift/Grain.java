package nl.kcc.kpi.drift;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the facts add up to what each rolled-up counter should be: from the smallest sums that still tell enough.
enum Grain {
    DAY_ALL("daily", "day", false, true),
    MONTH("daily", "date_trunc('month', day)::date", true, true),
    MONTH_ALL("month", "day", false, true),
    TOPIC_DAY_ALL("day_all", "day", false, false),
    TOPIC_MONTH("month", "day", true, false),
    TOPIC_MONTH_ALL("month_all", "day", false, false),
    YEAR_ALL("month_all", "date_trunc('year', day)::date", false, true),
    TOPIC_YEAR("topic_month", "date_trunc('year', day)::date", true, false);

    static final List<Grain> ALL = List.of(values());
    static final List<Grain> OF_YEARS = List.of(YEAR_ALL, TOPIC_YEAR);
    static final List<Grain> OF_MONTHS = ALL.stream().filter(grain -> !OF_YEARS.contains(grain)).toList();

    private final String source;
    private final String day;
    private final boolean perMunicipality;
    private final boolean mixed;

    /// @param source the sums that these are made of
    /// @param mixed whether channels, departments and reasons are told apart, and not topics alone
    Grain(String source, String day, boolean perMunicipality, boolean mixed) {
        this.source = source;
        this.day = day;
        this.perMunicipality = perMunicipality;
        this.mixed = mixed;
    }

    /// As in `rollup_counter`, and the name of the sums in the query.
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String select(String sums, String source) {
        return "select '%s' as grain, %s as day, %s as municipality, %s, topic, %s, %s, %s from %s group by 2, 3, 4, 5, 6, 7"
                .formatted(table(), day, perMunicipality ? "municipality" : "'*'", column("channel"), column("department"),
                        column("reason"), sums, source);
    }

    /// The same from the counters of the finer grain.
    String ofCounters(String sums) {
        return select(sums, "(select * from rollup_counter where grain = '%s') as finer".formatted(source));
    }

    private String column(String name) {
        return mixed ? name : "'*' as " + name;
    }

    /// The sums of these grains and `daily` below one another.
    ///
    /// @param daily what a `with` needs before it: the sums of days, as `daily`
    static String union(String daily, List<Grain> grains, String sums) {
        String tables = grains.stream()
                .map(grain -> "%s as materialized (%s)".formatted(grain.table(), grain.select(sums, grain.source)))
                .collect(Collectors.joining(",\n"));
        return "with daily as materialized (%s),\n%s\n%s".formatted(daily, tables,
                Stream.concat(Stream.of("daily"), grains.stream().map(Grain::table))
                        .map("select * from %s"::formatted).collect(Collectors.joining(" union all ")));
    }
}
