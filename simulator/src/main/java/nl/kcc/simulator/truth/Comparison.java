package nl.kcc.simulator.truth;

import java.util.ArrayList;
import java.util.List;

/// The known truth beside what kpi-service says.
public record Comparison(Snapshot truth, Snapshot kpi) {

    public boolean equal() {
        return truth.same(kpi);
    }

    /// A table to read: each state in total and per channel, the truth before the KPI, a difference marked.
    public List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("%-10s %-16s %9s %9s".formatted("", "state", "truth", "kpi"));
        add(lines, "total", truth.total(), kpi.total());
        for (var channel : truth.names(kpi)) {
            add(lines, channel, truth.channel(channel), kpi.channel(channel));
        }
        return lines;
    }

    private static void add(List<String> lines, String name, Figures truth, Figures kpi) {
        lines.add(line(name, "registered", truth.registered(), kpi.registered()));
        for (var state : Counted.values()) {
            lines.add(line("", state.name(), truth.count(state), kpi.count(state)));
        }
    }

    private static String line(String name, String state, long truth, long kpi) {
        return "%-10s %-16s %9d %9d%s".formatted(name, state, truth, kpi, truth == kpi ? "" : "   DIFFERS");
    }
}
