package nl.kcc.kpi.figures.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.EncounterOutcome;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Reads;

/// Reads calls and visits, summed up.
@ApplicationScoped
public class EncounterCells {

    private final Reads reads;

    EncounterCells(Reads reads) {
        this.reads = reads;
    }

    /// All parts as they are at one moment.
    public Uni<List<EncounterCell>> of(Filter filter, List<EncounterPart> parts) {
        var statement = new EncounterStatement(filter, false);
        for (int part = 0; part < parts.size(); part++) {
            statement.add(String.valueOf(part), parts.get(part));
        }
        return reads.ofFacts(statement.sql(), statement.criteria())
                .map(rows -> rows.stream().map(row -> cell(row.getInteger(0), row)).toList());
    }

    /// Day by day, in order; a day without calls and visits is not there.
    ///
    /// @param parts of the same days
    public Uni<SortedMap<LocalDate, List<EncounterCell>>> perDay(Filter filter, List<EncounterPart> parts) {
        var statement = new EncounterStatement(filter, true);
        LocalDate first = parts.getFirst().days().from();
        for (int part = 0; part < parts.size(); part++) {
            statement.add("%d + (day - %s) * %d".formatted(part, statement.criteria().parameter(first), parts.size()),
                    parts.get(part));
        }
        return reads.ofFacts(statement.sql(), statement.criteria()).map(rows -> {
            SortedMap<LocalDate, List<EncounterCell>> days = new TreeMap<>();
            rows.forEach(row -> days
                    .computeIfAbsent(first.plusDays(row.getInteger(0) / parts.size()), _ -> new ArrayList<>())
                    .add(cell(row.getInteger(0) % parts.size(), row)));
            return days;
        });
    }

    /// By its places: the driver looks a name up among all of them, row by row.
    private static EncounterCell cell(int part, Row row) {
        return new EncounterCell(part, Channel.valueOf(row.getString(1)),
                EncounterCell.Kind.valueOf(row.getString(2)), EncounterOutcome.valueOf(row.getString(3)), row.getBoolean(4),
                row.getBoolean(5), row.getInteger(6), row.getLong(7), row.getLong(8));
    }
}
