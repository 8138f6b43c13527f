package nl.kcc.kpi.facts;

/// What a row of counters tells apart beside days and municipalities, from little to much.
public enum Detail {
    TOTAL, CHANNEL,
    /// Department and reason.
    LOSS, TOPIC,
    /// Channel, topic, department and reason.
    EVERYTHING;

    /// Whether who needs that finds it here.
    public boolean tells(Detail needed) {
        return this == needed || this == EVERYTHING || needed == TOTAL;
    }
}
