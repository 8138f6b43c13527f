package nl.kcc.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/// How well a norm is kept: a share with its interval, beside the share that must be reached.
public record Attainment(long kept, long decided, double norm) {
    private static final int FEWEST_FOR_A_VERDICT = 30;

    /// By their names in `GET /v1/norms`.
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        var interval = decided == 0 ? null : Wilson.of(kept, decided);
        var value = Ledger.share(kept, decided);
        figures.put("kept", kept);
        figures.put("decided", decided);
        figures.put("value", value);
        figures.put("low", interval == null ? null : interval.low());
        figures.put("high", interval == null ? null : interval.high());
        figures.put("gap", value == null ? null : value - norm);
        figures.put("verdict", interval == null ? "NO_DATA" : verdict(interval));
        return figures;
    }

    /// What must hold for everyone leaves nothing to estimate.
    private String verdict(Wilson interval) {
        if (decided < FEWEST_FOR_A_VERDICT) {
            return "UNDECIDED";
        }
        if (norm >= 1) {
            return kept == decided ? "ABOVE" : "BELOW";
        }
        return interval.low() >= norm ? "ABOVE" : interval.high() < norm ? "BELOW" : "UNDECIDED";
    }
}
