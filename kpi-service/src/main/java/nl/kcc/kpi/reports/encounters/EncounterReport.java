package nl.kcc.kpi.reports.encounters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Span.Window;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterCells;
import nl.kcc.kpi.figures.encounters.EncounterEnds;
import nl.kcc.kpi.figures.encounters.EncounterNorms;
import nl.kcc.kpi.figures.encounters.NormInForce;
import nl.kcc.kpi.figures.encounters.NormedParts;
import nl.kcc.kpi.reports.encounters.EncounterDaysView.DayFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.Gap;

/// Tells how calls and visits of a period went, beside the norms that were in force in it.
@ApplicationScoped
public class EncounterReport {

    private final EncounterCells cells;
    private final EncounterEnds ends;
    private final EncounterNorms norms;
    private final EncounterGaps gaps;
    private final Clock clock;

    EncounterReport(EncounterCells cells, EncounterEnds ends, EncounterNorms norms, EncounterGaps gaps, Clock clock) {
        this.cells = cells;
        this.ends = ends;
        this.norms = norms;
        this.gaps = gaps;
        this.clock = clock;
    }

    /// @throws InvalidInput for a filter by what a call or visit does not have
    Uni<EncountersView> of(KpiQuery query) {
        Filter filter = query.filter();
        requireOwnFilters(filter);
        Instant asOf = clock.instant();
        return days(query, Counting.dayOf(asOf)).chain(days -> norms.during(days, filter.municipalities())
                .map(found -> NormedParts.of(days, filter.municipalities(), found))
                .chain(asked -> cells.of(filter, asked.parts())
                        .chain(told -> ends.last(filter, days)
                                .chain(last -> gaps.of(filter, days)
                                        .map(gap -> view(days, asOf, new EncounterFigures(told, asked, last), gap))))));
    }

    /// The same of each day on which there was any, in order.
    ///
    /// @throws InvalidInput for a filter by what a call or visit does not have
    public Uni<EncounterDaysView> perDay(KpiQuery query) {
        Filter filter = query.filter();
        requireOwnFilters(filter);
        Instant asOf = clock.instant();
        return days(query, Counting.dayOf(asOf)).chain(days -> norms.during(days, filter.municipalities())
                .chain(found -> cells.perDay(filter, NormedParts.of(days, filter.municipalities(), found).uncut())
                        .map(told -> new EncounterDaysView(Definition.VERSION, days.from(), days.to(), asOf,
                                told.entrySet().stream().map(day -> day(day.getKey(), filter, found, day.getValue()))
                                        .toList()))));
    }

    private static EncountersView view(DayRange days, Instant asOf, EncounterFigures figures, Gap gap) {
        return new EncountersView(Definition.VERSION, days.from(), days.to(), asOf, figures.calls(), figures.visits(), gap);
    }

    /// Its parts are those of the whole period, which were not cut.
    private static DayFigures day(LocalDate day, Filter filter, List<NormInForce> norms, List<EncounterCell> cells) {
        var figures = new EncounterFigures(cells,
                NormedParts.of(new DayRange(day, day), filter.municipalities(), norms), Map.of());
        return new DayFigures(day, figures.calls(), figures.visits());
    }

    private static void requireOwnFilters(Filter filter) {
        refuseIf(filter.topics(), "topic", "Gesprekken en bezoeken hebben geen onderwerp: dat hebben alleen contacten.");
        refuseIf(filter.departments(), "department", "Gesprekken en bezoeken horen bij geen afdeling.");
        refuseIf(filter.reasons(), "reason", "Gesprekken en bezoeken hebben geen reden.");
    }

    private static void refuseIf(Set<String> values, String parameter, String complaint) {
        if (!values.isEmpty()) {
            throw new InvalidInput(parameter, complaint);
        }
    }

    /// The days on which there was any, where all are asked.
    private Uni<DayRange> days(KpiQuery query, LocalDate today) {
        return query.span() == Window.ALL
                ? ends.days(query.filter()).map(days -> days.orElseGet(() -> new DayRange(today, today)))
                : Uni.createFrom().item(query.span().on(today));
    }
}
