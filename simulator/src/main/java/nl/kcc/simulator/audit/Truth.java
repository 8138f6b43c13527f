package nl.kcc.simulator.audit;

import java.util.List;

import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.month.MonthPlan;

/// What must be told, and what is asked for it.
///
/// @param alone whether the municipalities have no other contacts at all, so that windows without an end are theirs too
record Truth(Ledger ledger, MonthPlan plan, List<String> municipalities, boolean alone) {

    Slice everything() {
        return Slice.of(municipalities);
    }

    /// All days on which the month's contacts are, save those of today.
    Period around() {
        return Period.days(plan.from(), plan.to());
    }
}
