/// Turns the passing of time into events: `AnswerOverdue` and `HandoverOverdue`.
///
/// [OverdueWatch] looks every second for contacts of which the awaited moment has passed, also while the service was
/// down, and raises the alarm under the contact's row lock; several instances share the work. It never looks further
/// than [IntakeProgress]: the moment up to which everything that intake published has been taken in, so that a backlog of
/// answers raises no false alarms.
package nl.kcc.routing.overdue;
