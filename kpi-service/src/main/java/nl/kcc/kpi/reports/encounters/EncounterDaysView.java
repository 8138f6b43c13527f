package nl.kcc.kpi.reports.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.kcc.kpi.reports.encounters.EncountersView.CallFigures;
import nl.kcc.kpi.reports.encounters.EncountersView.VisitFigures;

/// Calls and visits day by day; days without any are left out.
public record EncounterDaysView(String definition, LocalDate from, LocalDate to, Instant asOf, List<DayFigures> days) {

    public record DayFigures(LocalDate day, CallFigures calls, VisitFigures visits) {
    }
}
