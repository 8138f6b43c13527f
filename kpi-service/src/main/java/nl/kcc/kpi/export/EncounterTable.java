package nl.kcc.kpi.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Share;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.reports.encounters.EncounterDaysView;
import nl.kcc.kpi.reports.encounters.EncounterDaysView.DayFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.CallFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.InTimeFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.VisitFigures;
import nl.kcc.kpi.reports.encounters.HandleTime;

/// Calls and visits: a row per day and channel on which there were any.
final class EncounterTable {

    private static final List<String> TITLES = List.of("Definitie", "Van", "Tot en met", "Stand van", "Filters", "Dag",
            "Kanaal", "Aangeboden", "Opgenomen of geholpen", "Opgehangen of weggegaan", "Verkeerd verbonden", "Nog bezig",
            "Wachttijd onbekend", "Op tijd", "Op tijd of niet (n)", "Deel op tijd", "Marge van", "Marge tot", "Norm",
            "Norm in seconden", "Norm in seconden, met afspraak", "Oordeel", "Deel opgehangen of weggegaan", "Vastgelegd",
            "Deel vastgelegd", "Duur bekend (n)", "Helft binnen, in seconden", "Gemiddeld, in seconden");

    private final KpiQuery query;
    private final EncounterDaysView view;

    private EncounterTable(KpiQuery query, EncounterDaysView view) {
        this.query = query;
        this.view = view;
    }

    static Table of(KpiQuery query, EncounterDaysView view) {
        return new Table(TITLES, view.days().stream().flatMap(new EncounterTable(query, view)::rows));
    }

    private Stream<List<TableCell>> rows(DayFigures day) {
        return Stream.of(calls(day), visits(day)).flatMap(rows -> rows);
    }

    private Stream<List<TableCell>> calls(DayFigures day) {
        CallFigures calls = day.calls();
        return calls.offered() == 0 ? Stream.empty()
                : Stream.of(row(day, "PHONE", List.of(new Count(calls.offered()), new Count(calls.answered()),
                        new Count(calls.abandoned()), new Count(calls.misdials()), new Count(calls.open()),
                        new Count(calls.unmeasured())), calls.answeredWithin(), share(calls.abandonment().share()),
                        List.of(new Count(calls.registered()), share(calls.registeredShare())), calls.handleTime()));
    }

    private Stream<List<TableCell>> visits(DayFigures day) {
        VisitFigures visits = day.visits();
        return visits.offered() == 0 ? Stream.empty()
                : Stream.of(row(day, "COUNTER", List.of(new Count(visits.offered()), new Count(visits.served()),
                        new Count(visits.abandoned()), TableCell.EMPTY, new Count(visits.open()),
                        new Count(visits.unmeasured())), visits.servedWithin(),
                        share(Rate.share(visits.abandoned(), visits.served() + visits.abandoned())),
                        List.of(new Count(visits.registered()), share(visits.registeredShare())), visits.handleTime()));
    }

    private List<TableCell> row(DayFigures day, String channel, List<TableCell> counts, InTimeFigures inTime,
            TableCell abandoned, List<TableCell> registered, HandleTime helped) {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.text(view.definition()), TableCell.day(view.from()),
                TableCell.day(view.to()), TableCell.moment(view.asOf()), TableCell.text(Words.of(query.filter())),
                TableCell.day(day.day()), TableCell.text(Words.ofChannel(channel))));
        cells.addAll(counts);
        cells.addAll(List.of(new Count(inTime.count()), new Count(inTime.of()), share(inTime.share()), share(inTime.low()),
                share(inTime.high()), share(inTime.target()), new Count(inTime.seconds()),
                inTime.secondsWithAppointment() == null ? TableCell.EMPTY : new Count(inTime.secondsWithAppointment()),
                TableCell.text(inTime.verdict().name()), abandoned));
        cells.addAll(registered);
        cells.addAll(helped == null ? List.of(new Count(0), TableCell.EMPTY, TableCell.EMPTY)
                : List.of(new Count(helped.of()), new Count(helped.medianSeconds()),
                        new Count(Math.round(helped.meanSeconds()))));
        return cells;
    }

    private static TableCell share(Double value) {
        return value == null ? TableCell.EMPTY : new Share(value);
    }
}
