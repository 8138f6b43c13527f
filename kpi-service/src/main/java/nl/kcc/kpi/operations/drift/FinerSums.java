package nl.kcc.kpi.operations.drift;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.counters.Cell;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counters.Period;

/// How the sums of a finer grain add up to those of a coarser one, in SQL.
final class FinerSums {

    static final List<Grain> YEARS = Grain.EACH.stream().filter(grain -> grain.period() == Period.YEAR).toList();
    static final List<Grain> WITHIN_MONTHS = Grain.EACH.stream().filter(grain -> grain.period() != Period.YEAR).toList();
    /// Those of years, and those of months that they are compared with.
    static final List<Grain> COMPARED_BY_MUNICIPALITY = Stream
            .concat(YEARS.stream(), YEARS.stream().map(FinerSums::withinMonths)).distinct().toList();

    private FinerSums() {
    }

    static String codes(List<Grain> grains) {
        return grains.stream().map(Grain::code).collect(Collectors.joining("', '", "('", "')"));
    }

    /// From the counters of days or months, of the municipality `$1`: a wrong year makes no other year look wrong.
    static String ofCounters(Grain grain, String sums) {
        return select(grain, sums, "(select * from counter where grain = '%s' and municipality = $1) as finer"
                .formatted(withinMonths(grain).code()));
    }

    /// The sums of these grains below one another.
    ///
    /// @param daily a query for the sums of days, or for parts of them
    static String of(List<Grain> wanted, String daily, String sums) {
        String tables = Grain.COARSER.stream().filter(wanted::contains)
                .map(grain -> "%s as materialized (%s)".formatted(name(grain), select(grain, sums, name(source(grain)))))
                .collect(Collectors.joining(",\n"));
        return "with %s as materialized (%s),\n%s\n%s".formatted(name(Grain.DAY), daily, tables,
                wanted.stream().map(grain -> "select * from " + name(grain)).collect(Collectors.joining(" union all ")));
    }

    private static String name(Grain grain) {
        return "of_" + grain.code();
    }

    private static Grain source(Grain grain) {
        return grain.source().orElse(Grain.DAY);
    }

    private static Grain withinMonths(Grain grain) {
        Grain source = source(grain);
        return source.period() == Period.YEAR ? withinMonths(source) : source;
    }

    private static String select(Grain grain, String sums, String source) {
        return """
                select '%s' as grain, %s as day, %s, %s, %s, %s, %s, %s from %s group by 2, 3, 4, 5, 6, 7
                """.formatted(grain.code(), "date_trunc('%s', day)::date".formatted(grain.period().unit()),
                column("municipality", grain.perMunicipality()), column(grain, "channel"), column(grain, "topic"),
                column(grain, "department"), column(grain, "reason"), sums, source);
    }

    private static String column(Grain grain, String name) {
        return column(name, grain.detail().columns().contains(name));
    }

    private static String column(String name, boolean toldApart) {
        return toldApart ? name : "'" + Cell.ALL + "' as " + name;
    }
}
