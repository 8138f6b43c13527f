package nl.kcc.routing.reminders;

/// What is said of a hand-over.
enum ReminderKind {
    /// It is due soon: once for each due moment.
    BEFORE,
    /// It is late: once on each working day.
    AFTER,
    /// It is so late that the coordinator is told: once for each due moment.
    ESCALATION
}
