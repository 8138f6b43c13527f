package nl.kcc.kpi.steering.norms;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A norm as clients see it.
///
/// @param title what it is about, in Dutch
/// @param unit of the threshold; left out where it has none
/// @param ceiling whether the share is the most that is allowed, and not the least
/// @param measured whether this product measures it
/// @param definition how, in Dutch; left out when it does not
/// @param since the first day from which the same was demanded without a break; left out where a norm was just written
/// @param attainment how well it was kept in the period asked; left out when it is not measured, or not asked
/// @param versions all there were, the first one first; left out in a list
record NormView(@JsonUnwrapped Norm norm, String title, Unit unit, boolean ceiling, boolean measured, String definition,
        LocalDate since, Attainment attainment, List<Norm> versions) {

    static NormView of(Norm norm) {
        return of(norm, null, null, null);
    }

    static NormView of(Norm norm, LocalDate since, Attainment attainment, List<Norm> versions) {
        Metric metric = norm.metric();
        return new NormView(norm, metric.title(), metric.unit(), metric.isCeiling(), metric.isMeasured(),
                metric.definition(), since, attainment, versions);
    }
}
