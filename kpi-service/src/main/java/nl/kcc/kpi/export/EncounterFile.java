package nl.kcc.kpi.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.kcc.kpi.export.Table.Column;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.reports.encounters.EncounterDaysView;
import nl.kcc.kpi.reports.encounters.EncounterDaysView.DayFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.CallFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.InTimeFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.VisitFigures;
import nl.kcc.kpi.reports.encounters.HandleTime;

/// Calls and visits as a file: a row per day and channel on which there were any. Nothing is summed up: shares of days cannot be.
final class EncounterFile {

    private static final String CONTENT = "Gesprekken en bezoeken";
    private static final List<Column> COLUMNS = Stream.concat(Stream.of(Column.number("Dag"), Column.number("Kanaal"),
            Column.code("Kanaal"), Column.number("Aangeboden"), Column.number("Opgenomen of geholpen"),
            Column.number("Opgehangen of weggegaan"), Column.number("Verkeerd verbonden"), Column.number("Nog bezig"),
            Column.number("Wachttijd onbekend"), Column.number("Op tijd"), Column.number("Op tijd of niet (n)"),
            Column.share("Deel op tijd"), Column.share("Marge van"), Column.share("Marge tot"), Column.share("Norm"),
            Column.number("Norm in seconden"), Column.number("Norm in seconden, met afspraak"), Column.text("Oordeel"),
            Column.code("Oordeel"), Column.share("Deel opgehangen of weggegaan"), Column.number("Vastgelegd"),
            Column.share("Deel vastgelegd"), Column.number("Duur bekend (n)"), Column.number("Helft binnen, in seconden"),
            Column.number("Gemiddeld, in seconden")), FileDescription.COLUMNS.stream()).toList();

    private final EncounterDaysView view;
    private final FileDescription about;

    private EncounterFile(EncounterDaysView view, FileDescription about) {
        this.view = view;
        this.about = about;
    }

    static ExportFile of(KpiQuery query, EncounterDaysView view, CodeNames names) {
        FileDescription about = FileDescription.of(CONTENT + ", per dag", names, query.filter(),
                new DayRange(view.from(), view.to()),
                view.asOf());
        EncounterFile file = new EncounterFile(view, about);
        return new ExportFile(about.fileName(CONTENT), file.rows(), List.of(about.shortSheet(List.of()), file.rows()));
    }

    private Table rows() {
        return new Table("Per dag", COLUMNS, view.days().stream().flatMap(this::rows));
    }

    private Stream<List<TableCell>> rows(DayFigures day) {
        return Stream.concat(calls(day), visits(day));
    }

    private Stream<List<TableCell>> calls(DayFigures day) {
        CallFigures calls = day.calls();
        return calls.offered() == 0 ? Stream.empty()
                : Stream.of(row(day, "PHONE", List.of(new Count(calls.offered()), new Count(calls.answered()),
                        new Count(calls.abandoned()), new Count(calls.misdials()), new Count(calls.open()),
                        new Count(calls.unmeasured())), calls.answeredWithin(), TableCell.share(calls.abandonment().share()),
                        List.of(new Count(calls.registered()), TableCell.share(calls.registeredShare())),
                        calls.handleTime()));
    }

    private Stream<List<TableCell>> visits(DayFigures day) {
        VisitFigures visits = day.visits();
        return visits.offered() == 0 ? Stream.empty()
                : Stream.of(row(day, "COUNTER", List.of(new Count(visits.offered()), new Count(visits.served()),
                        new Count(visits.abandoned()), TableCell.EMPTY, new Count(visits.open()),
                        new Count(visits.unmeasured())), visits.servedWithin(),
                        TableCell.share(Rate.share(visits.abandoned(), visits.served() + visits.abandoned())),
                        List.of(new Count(visits.registered()), TableCell.share(visits.registeredShare())),
                        visits.handleTime()));
    }

    private List<TableCell> row(DayFigures day, String channel, List<TableCell> counts, InTimeFigures inTime,
            TableCell abandoned, List<TableCell> registered, HandleTime helped) {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.day(day.day()),
                TableCell.text(Words.ofChannel(channel)), TableCell.text(channel)));
        cells.addAll(counts);
        String verdict = inTime.verdict().name();
        cells.addAll(List.of(new Count(inTime.count()), new Count(inTime.of()), TableCell.share(inTime.share()),
                TableCell.share(inTime.low()), TableCell.share(inTime.high()), TableCell.share(inTime.target()),
                new Count(inTime.seconds()),
                inTime.secondsWithAppointment() == null ? TableCell.EMPTY : new Count(inTime.secondsWithAppointment()),
                TableCell.text(Words.ofVerdict(verdict, inTime.of())), TableCell.text(verdict), abandoned));
        cells.addAll(registered);
        cells.addAll(helped == null ? List.of(new Count(0), TableCell.EMPTY, TableCell.EMPTY)
                : List.of(new Count(helped.of()), new Count(helped.medianSeconds()),
                        new Count(Math.round(helped.meanSeconds()))));
        cells.addAll(about.cells());
        return cells;
    }
}
