package nl.kcc.kpi.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.kpi.export.Table.Column;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Points;
import nl.kcc.kpi.export.TableCell.Share;

/// One figure in a file: its column, and its name in the answer of `GET /v1/kpi`, from which it is taken so that a file
/// never says something else.
///
/// @param cell of figures that have the field
record FigureColumn(Column column, String field, Function<JsonNode, TableCell> cell) {

    static final List<FigureColumn> ALL = Stream.of(
            Stream.of(count("Vastgelegd", "registered"), count("Telt niet mee", "excluded"),
                    count("Herhalingen", "followUp"), count("Waarvan navraag", "chasers"),
                    count("Vragen die meetellen", "first"), count("Nog open", "open"),
                    count("Uitkomst bekend (n)", "decided"), count("Goed", "settled"),
                    count("Waarvan doorverwezen", "referred"), count("Direct doorverbonden", "warmSettled"),
                    count("Overgedragen", "handedOver"), count("Inwoner komt terug", "citizenReturns"),
                    count("Te laat", "overdue"), count("Heropend", "reopened"), count("Gemist", "lost")),
            Stream.of(share("In één keer goed", "fcr"), share("Marge van", "low"), share("Marge tot", "high"),
                    new FigureColumn(Column.text("Oordeel"), "verdict", figures -> TableCell.text(Words.ofVerdict(
                            figures.path("verdict").asText(), figures.path("decided").asLong()))),
                    new FigureColumn(Column.code("Oordeel"), "verdict",
                            figures -> TableCell.text(figures.path("verdict").asText())),
                    new FigureColumn(Column.number("Verschil met de norm (procentpunt)"), "gap",
                            figures -> new Points(figures.path("gap").asDouble())),
                    share("Als alle open vragen goed gaan", "bestCase"),
                    share("Als alle open vragen fout gaan", "worstCase")),
            Stream.of(count("Netto goed", "netSettled"), count("Netto n", "netDecided"), share("Netto", "fcrNet"),
                    share("Netto marge van", "fcrNetLow"), share("Netto marge tot", "fcrNetHigh"),
                    share("Netto weggelaten deel", "netLeftOut")),
            confirmed(7, "fcrConfirmedProvisionalUntil"), confirmed(14, "fcrConfirmed14ProvisionalUntil"),
            confirmed(30, "fcrConfirmed30ProvisionalUntil"),
            Stream.of(count("Niet te controleren", "unchecked"), share("Deel niet te controleren", "uncheckedShare"),
                    count("Misschien een herhaling", "possibleRepeats")),
            Stream.of(count("Inwoner: opgelost", "reportedYes"), count("Inwoner: niet opgelost", "reportedNo"),
                    share("Volgens inwoners", "fcrReported"), share("Volgens inwoners marge van", "fcrReportedLow"),
                    share("Volgens inwoners marge tot", "fcrReportedHigh"), share("Respons", "responseRate")))
            .flatMap(columns -> columns).toList();

    private static final List<String> ON_THE_PAGE = List.of("first", "decided", "settled", "lost", "fcr", "low", "high",
            "verdict");

    /// What a page shows of each part.
    static final List<FigureColumn> SHORT = ALL.stream().filter(column -> ON_THE_PAGE.contains(column.field)).toList();

    /// The first with this name.
    static FigureColumn of(String field) {
        return ALL.stream().filter(column -> column.field.equals(field)).findFirst().orElseThrow();
    }

    /// Empty where the answer has none.
    TableCell of(JsonNode figures) {
        JsonNode value = figures.path(field);
        return value.isMissingNode() || value.isNull() ? TableCell.EMPTY : cell.apply(figures);
    }

    private static Stream<FigureColumn> confirmed(int days, String until) {
        String title = "Bevestigd " + days + " dagen";
        String rate = "fcrConfirmed" + days;
        return Stream.of(count("Toch opnieuw gevraagd, binnen " + days + " dagen", "contradicted" + days), share(title, rate),
                share(title + " marge van", rate + "Low"), share(title + " marge tot", rate + "High"),
                new FigureColumn(Column.number(title + " voorlopig tot"), until,
                        figures -> TableCell.day(LocalDate.parse(figures.path(until).asText()))));
    }

    private static FigureColumn count(String title, String field) {
        return new FigureColumn(Column.number(title), field, figures -> new Count(figures.path(field).asLong()));
    }

    private static FigureColumn share(String title, String field) {
        return new FigureColumn(Column.share(title), field, figures -> new Share(figures.path(field).asDouble()));
    }
}
