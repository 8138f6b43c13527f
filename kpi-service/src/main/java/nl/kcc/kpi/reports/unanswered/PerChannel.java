package nl.kcc.kpi.reports.unanswered;

/// The same of one channel.
record PerChannel(String channel, long messages, long unanswered, double share) {
}
