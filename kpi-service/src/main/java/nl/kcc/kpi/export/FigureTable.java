package nl.kcc.kpi.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.kpi.export.TableCell.Share;
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

    private List<TableCell> total() {
        return row("totaal", TableCell.EMPTY, TableCell.EMPTY, answer.path("total"));
    }

    private Stream<List<TableCell>> groups() {
        String split = query.groupBy().map(Words::of).orElse("");
        return StreamSupport.stream(answer.path("groups").spliterator(), false).map(group -> {
            String key = group.path("key").asText();
            return row(split, TableCell.text(key), TableCell.text(group.path("name").asText(Words.ofChannel(key))), group);
        });
    }

    private List<TableCell> row(String split, TableCell part, TableCell name, JsonNode figures) {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.text(answer.path("definition").asText()), day("from"),
                day("to"), TableCell.moment(Instant.parse(answer.path("asOf").asText())),
                new Share(figures.path("target").asDouble(answer.path("target").asDouble())),
                TableCell.text(Words.of(query.filter())), TableCell.text(split), part, name));
        FigureColumn.ALL.forEach(column -> cells.add(column.of(figures)));
        return cells;
    }

    private TableCell day(String field) {
        return TableCell.day(LocalDate.parse(answer.path(field).asText()));
    }
}
