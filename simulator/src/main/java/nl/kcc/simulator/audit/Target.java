package nl.kcc.simulator.audit;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Ledger;

/// The norm that an answer must name. Where nothing is decided there is nothing to judge, and whatever it names will do.
final class Target {
    private static final double SAME = 1e-9;

    private Target() {
    }

    static Object of(Ledger whole, JsonNode told) {
        return whole.count(Count.DECIDED) == 0 ? ServiceReader.value(told.path("target")) : (Object) whole.target();
    }

    /// Named with a part when it is another than that of the whole; null where it is not.
    static Object of(Ledger part, Ledger whole, JsonNode told) {
        return part.count(Count.DECIDED) == 0 ? ServiceReader.value(told.path("target"))
                : Math.abs(part.target() - whole.target()) < SAME ? null : (Object) part.target();
    }
}
