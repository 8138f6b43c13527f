package nl.kcc.kpi.figures.encounters;

import java.util.List;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.figures.DayRange;

/// Knows by which norms calls and visits are judged. Whoever keeps the norms stands above the figures, which only ask.
public interface EncounterNorms {

    /// All that hold on any of these days. Of two about the same, the one that goes first is to be taken.
    Uni<List<NormInForce>> during(DayRange days, MunicipalityScope municipalities);
}
