/// `GET /v1/kpi/losses`: what was not settled at once, and why.
///
/// A contact that was decided and is no success is lost: handed over, too late, reopened, transferred, or the citizen
/// was told to come back. [LossLedger] adds the lost ones up by topic, reason, department and channel, from the counters,
/// and tells what each part is worth: the percentage points that first-contact resolution would gain if just those
/// contacts had been settled. What to work on is said by `GET /v1/kpi/advice`.
///
/// Equal treatment: a loss is told apart by the question and by the organisation only. Nothing here, nor in the counters
/// it is read from, knows any feature of the person who asked, or of the agent who answered.
package nl.kcc.kpi.reports.losses;
