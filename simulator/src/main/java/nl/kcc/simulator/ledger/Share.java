package nl.kcc.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/// How often something was so, of all times that are decided.
public record Share(long kept, long decided) {
    static final int FEWEST_FOR_A_VERDICT = 30;

    /// From 0 to 1; null when nothing is decided, and likewise the interval.
    Double value() {
        return Ledger.share(kept, decided);
    }

    Wilson interval() {
        return decided == 0 ? null : Wilson.of(kept, decided);
    }

    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("kept", kept);
        figures.put("decided", decided);
        figures.put("value", value());
        figures.put("low", decided == 0 ? null : interval().low());
        figures.put("high", decided == 0 ? null : interval().high());
        return figures;
    }

    /// By their names in `GET /v1/norms`.
    ///
    /// @param norm the share that must be reached
    public Map<String, Object> figures(double norm) {
        var figures = figures();
        figures.put("gap", decided == 0 ? null : value() - norm);
        figures.put("verdict", decided == 0 ? "NO_DATA" : verdict(norm));
        return figures;
    }

    /// What must hold for everyone leaves nothing to estimate.
    private String verdict(double norm) {
        if (decided < FEWEST_FOR_A_VERDICT) {
            return "UNDECIDED";
        }
        if (norm >= 1) {
            return kept == decided ? "ABOVE" : "BELOW";
        }
        return interval().low() >= norm ? "ABOVE" : interval().high() < norm ? "BELOW" : "UNDECIDED";
    }
}
