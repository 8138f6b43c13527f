package nl.kcc.kpi.reports.losses;

/// Lost contacts that are alike in all four respects.
record Cell(String topic, String topicName, String reason, String department, String channel, long lost,
        double points) {
}
