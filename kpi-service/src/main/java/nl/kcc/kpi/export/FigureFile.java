package nl.kcc.kpi.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.kpi.export.Table.Column;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Points;
import nl.kcc.kpi.export.TableCell.Share;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.KpiQuery;

/// The figures as a file: a short sheet, a row for each part with what a page shows of it, the same with every figure, and the
/// total on a sheet of its own, so that whoever sums or filters rows never counts it in. A file of one table has the rows of the
/// parts, or that of the total where nothing is split.
final class FigureFile {

    private static final String ALL = "Alles";
    private static final String TOTAL = "Totaal";
    private static final Column NORM = Column.share("Norm");
    private static final List<Column> LOSSES = List.of(Column.number("Gemist"), Column.share("Deel van wat is gemist"),
            Column.number("Waard (procentpunt)"));

    private final KpiQuery query;
    private final JsonNode answer;
    private final CodeNames names;
    private final FileDescription about;

    private FigureFile(KpiQuery query, JsonNode answer, CodeNames names) {
        this.query = query;
        this.answer = answer;
        this.names = names;
        DayRange days = new DayRange(LocalDate.parse(answer.path("from").asText()),
                LocalDate.parse(answer.path("to").asText()));
        this.about = FileDescription.of("In één keer goed" + query.groupBy().map(by -> ", per " + Words.of(by)).orElse(""),
                names,
                query.filter(), days, Instant.parse(answer.path("asOf").asText()));
    }

    /// @param answer of `GET /v1/kpi` to this query
    static ExportFile of(KpiQuery query, JsonNode answer, CodeNames names) {
        return new FigureFile(query, answer, names).file();
    }

    private ExportFile file() {
        return query.groupBy().map(this::split).orElseGet(() -> new ExportFile(about.fileName("totaal"),
                new Table(TOTAL, columns(List.of(), FigureColumn.ALL, FileDescription.COLUMNS),
                        Stream.of(row(answer.path("total"), List.of(), FigureColumn.ALL, about.cells()))),
                List.of(about.shortSheet(outcome()), total(ALL))));
    }

    private ExportFile split(GroupBy by) {
        String name = "per " + Words.of(by);
        String title = capital(Words.of(by));
        List<Column> part = List.of(by == GroupBy.DAY ? Column.number(title) : Column.wide(title),
                Column.code(title));
        Table brief = switch (by) {
            case REASON, DEPARTMENT -> losses(by, capital(name), part);
            case CHANNEL, TOPIC, MUNICIPALITY, DAY, MONTH -> new Table(capital(name),
                    columns(part, FigureColumn.SHORT, List.of()),
                    groups().map(group -> row(group, part(by, group), FigureColumn.SHORT, List.of())));
        };
        return new ExportFile(about.fileName(name), all(by, part),
                List.of(about.shortSheet(outcome()), brief, all(by, part), total(TOTAL)));
    }

    /// Of contacts with a reason or a department nearly all are lost: a share that went well would say nothing of them.
    private Table losses(GroupBy by, String name, List<Column> part) {
        JsonNode total = answer.path("total");
        return new Table(name, Stream.concat(part.stream(), LOSSES.stream()).toList(),
                groups().filter(group -> group.path("lost").asLong() > 0).map(group -> {
                    double lost = group.path("lost").asDouble();
                    return Stream.concat(part(by, group).stream(), Stream.of(new Count((long) lost),
                            new Share(lost / total.path("lost").asDouble()),
                            new Points(lost / total.path("decided").asDouble()))).toList();
                }));
    }

    private Table all(GroupBy by, List<Column> part) {
        return new Table(ALL, columns(part, FigureColumn.ALL, FileDescription.COLUMNS),
                groups().map(group -> row(group, part(by, group), FigureColumn.ALL, about.cells())));
    }

    /// One figure under the other.
    private Table total(String name) {
        JsonNode total = answer.path("total");
        return new Table(name, List.of(Column.wide("Cijfer"), Column.text("Waarde"), Column.wide("Naam in de interface")),
                Stream.concat(Stream.of(List.of(TableCell.text(NORM.title()), norm(total), TableCell.text("target"))),
                        FigureColumn.ALL.stream().map(figure -> List.of(TableCell.text(figure.column().title()),
                                figure.of(total), TableCell.text(figure.field())))));
    }

    /// What stands first on the page.
    private List<List<TableCell>> outcome() {
        JsonNode total = answer.path("total");
        return Stream.of(figures(total, "verdict", "fcr"), Stream.of(FileDescription.pair("Norm van de periode", norm(total))),
                figures(total, "gap", "low", "high", "decided", "settled", "lost", "open")).flatMap(pairs -> pairs).toList();
    }

    private static Stream<List<TableCell>> figures(JsonNode total, String... fields) {
        return Stream.of(fields).map(FigureColumn::of)
                .map(figure -> FileDescription.pair(figure.column().title(), figure.of(total)));
    }

    private static List<Column> columns(List<Column> first, List<FigureColumn> figures, List<Column> last) {
        return Stream.of(first.stream(), Stream.of(NORM), figures.stream().map(FigureColumn::column), last.stream())
                .flatMap(columns -> columns).toList();
    }

    private List<TableCell> row(JsonNode figures, List<TableCell> first, List<FigureColumn> which, List<TableCell> last) {
        List<TableCell> cells = new ArrayList<>(first);
        cells.add(norm(figures));
        which.forEach(figure -> cells.add(figure.of(figures)));
        cells.addAll(last);
        return cells;
    }

    /// That of the part where it has one of its own.
    private TableCell norm(JsonNode figures) {
        return new Share(figures.path("target").asDouble(answer.path("target").asDouble()));
    }

    private Stream<JsonNode> groups() {
        return StreamSupport.stream(answer.path("groups").spliterator(), false);
    }

    private List<TableCell> part(GroupBy by, JsonNode group) {
        String key = group.path("key").asText();
        TableCell name = switch (by) {
            case DAY -> TableCell.day(LocalDate.parse(key));
            case MONTH -> TableCell.text(Words.ofMonth(YearMonth.parse(key)));
            case CHANNEL, TOPIC, DEPARTMENT, MUNICIPALITY, REASON -> TableCell.text(names.part(by, key));
        };
        return List.of(name, TableCell.text(key));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
