package nl.kcc.kpi.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.export.Cell.Share;
import nl.kcc.kpi.figures.KpiQuery;

/// The figures as a table: the total first, then a row for each part. Each row says by itself what it is about.
final class FigureTable {

    private static final List<String> ABOUT = List.of("Definitie", "Van", "Tot en met", "Stand van", "Norm", "Filters",
            "Verdeling", "Deel", "Naam");

    private final KpiQuery query;
    private final JsonNode answer;

    private FigureTable(KpiQuery query, JsonNode answer) {
        this.query = query;
        this.answer = answer;
    }

    /// @param answer of `GET /v1/kpi` to this query
    static Table of(KpiQuery query, JsonNode answer) {
        var table = new FigureTable(query, answer);
        return new Table(
                Stream.concat(ABOUT.stream(), FigureColumn.ALL.stream().map(FigureColumn::title)).toList(),
                Stream.concat(Stream.of(table.total()), table.groups()));
    }

    private List<Cell> total() {
        return row("totaal", Cell.EMPTY, Cell.EMPTY, answer.path("total"));
    }

    private Stream<List<Cell>> groups() {
        String split = query.groupBy().map(Words::of).orElse("");
        return StreamSupport.stream(answer.path("groups").spliterator(), false).map(group -> {
            String key = group.path("key").asText();
            return row(split, Cell.text(key), Cell.text(group.path("name").asText(Words.ofChannel(key))), group);
        });
    }

    private List<Cell> row(String split, Cell part, Cell name, JsonNode figures) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(answer.path("definition").asText()), day("from"), day("to"),
                Cell.moment(Instant.parse(answer.path("asOf").asText())), new Share(Definition.TARGET),
                Cell.text(Words.of(query.filter())), Cell.text(split), part, name));
        FigureColumn.ALL.forEach(column -> cells.add(column.of(figures)));
        return cells;
    }

    private Cell day(String field) {
        return Cell.day(LocalDate.parse(answer.path(field).asText()));
    }
}
