package nl.kcc.kpi.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Share;

/// One figure in a file: its title, and its name in the answer of `GET /v1/kpi`, from which it is taken so that a file
/// never says something else.
record FigureColumn(String title, String field, Function<JsonNode, TableCell> cell) {

    static final List<FigureColumn> ALL = Stream.of(
            Stream.of(count("Vastgelegd", "registered"), count("Telt niet mee", "excluded"),
                    count("Herhalingen", "followUp"), count("Waarvan: waar blijft mijn antwoord", "chasers"),
                    count("Vragen die meetellen", "first"), count("Nog open", "open"),
                    count("Uitkomst bekend (n)", "decided"), count("Goed beantwoord", "settled"),
                    count("Waarvan doorverwezen", "referred"), count("Direct doorverbonden, opgelost", "warmSettled"),
                    count("Overgedragen", "handedOver"), count("Inwoner komt terug", "citizenReturns"),
                    count("Te laat", "overdue"), count("Heropend", "reopened"), count("Niet in één keer goed", "lost")),
            Stream.of(share("In één keer goed", "fcr"), share("Marge van", "low"), share("Marge tot", "high"),
                    text("Oordeel", "verdict"), share("Verschil met de norm", "gap"),
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

    /// Empty where the answer has none.
    TableCell of(JsonNode figures) {
        JsonNode value = figures.path(field);
        return value.isMissingNode() || value.isNull() ? TableCell.EMPTY : cell.apply(value);
    }

    private static Stream<FigureColumn> confirmed(int days, String until) {
        String title = "Bevestigd " + days + " dagen";
        String rate = "fcrConfirmed" + days;
        return Stream.of(count("Binnen " + days + " dagen opnieuw gevraagd", "contradicted" + days), share(title, rate),
                share(title + " marge van", rate + "Low"), share(title + " marge tot", rate + "High"),
                new FigureColumn(title + " voorlopig tot", until, value -> TableCell.day(LocalDate.parse(value.asText()))));
    }

    private static FigureColumn count(String title, String field) {
        return new FigureColumn(title, field, value -> new Count(value.asLong()));
    }

    private static FigureColumn share(String title, String field) {
        return new FigureColumn(title, field, value -> new Share(value.asDouble()));
    }

    private static FigureColumn text(String title, String field) {
        return new FigureColumn(title, field, value -> TableCell.text(value.asText()));
    }
}
