package nl.kcc.simulator.audit;

import java.time.YearMonth;
import java.util.List;

import nl.kcc.simulator.ledger.EncounterSheet;
import nl.kcc.simulator.ledger.Ledger;

/// What must be told, and what is asked for it.
///
/// @param encounters all calls and visits
/// @param alone whether the municipalities have no other contacts at all, so that windows without an end are theirs too
record Truth(Ledger ledger, EncounterSheet encounters, YearMonth month, List<String> municipalities, boolean alone) {
    /// Days around the month on which its contacts may have neighbours.
    private static final int NEIGHBOURS = 62;

    Slice everything() {
        return Slice.of(municipalities);
    }

    /// All days on which the month's contacts are, save those of today.
    Period around() {
        return around(month);
    }

    static Period around(YearMonth month) {
        return Period.days(month.atDay(1).minusDays(NEIGHBOURS), month.atEndOfMonth().plusDays(NEIGHBOURS));
    }
}
