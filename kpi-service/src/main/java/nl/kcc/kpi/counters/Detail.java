package nl.kcc.kpi.counters;

import java.util.List;

/// What a row of counters tells apart beside days and municipalities.
public enum Detail {
    TOTAL(1),
    CHANNEL(4, "channel"),
    /// Why contacts were lost, and by whom.
    LOSS(40, "department", "reason"),
    TOPIC(100, "topic"),
    EVERYTHING(3500, "channel", "topic", "department", "reason");

    private final int rows;
    private final List<String> columns;

    Detail(int rows, String... columns) {
        this.rows = rows;
        this.columns = List.of(columns);
    }

    /// About how many rows it makes of a month of a large municipality.
    int rows() {
        return rows;
    }

    /// Those of a counter's dimensions that differ; the others are [Cell#ALL].
    public List<String> columns() {
        return columns;
    }

    /// Whether it keeps apart whatever the other one does.
    public boolean tells(Detail needed) {
        return columns.containsAll(needed.columns);
    }
}
