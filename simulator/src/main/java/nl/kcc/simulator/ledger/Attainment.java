package nl.kcc.simulator.ledger;

import java.util.Map;

/// How well a norm is kept: a share with its interval, beside the share that must be reached.
public record Attainment(Share share, double norm) {
    private static final int FEWEST_FOR_A_VERDICT = 30;

    /// By their names in `GET /v1/norms`.
    public Map<String, Object> figures() {
        var figures = share.figures();
        figures.put("gap", share.value() == null ? null : share.value() - norm);
        figures.put("verdict", share.decided() == 0 ? "NO_DATA" : verdict(share.interval()));
        return figures;
    }

    /// What must hold for everyone leaves nothing to estimate.
    private String verdict(Wilson interval) {
        if (share.decided() < FEWEST_FOR_A_VERDICT) {
            return "UNDECIDED";
        }
        if (norm >= 1) {
            return share.kept() == share.decided() ? "ABOVE" : "BELOW";
        }
        return interval.low() >= norm ? "ABOVE" : interval.high() < norm ? "BELOW" : "UNDECIDED";
    }
}
