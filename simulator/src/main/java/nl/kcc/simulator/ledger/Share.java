package nl.kcc.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/// How often something was so, of all times that are decided.
public record Share(long kept, long decided) {

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
}
