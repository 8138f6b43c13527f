/// `GET /v1/kpi/losses`: why the norm is missed.
///
/// A contact that was decided and is no success is lost: handed over, too late, reopened, transferred, or the citizen
/// was told to come back. [LossLedger] adds the lost ones up by topic, reason, department and channel, from the counters,
/// and tells what each part is worth: the percentage points that first-contact resolution would gain if just those
/// contacts had been settled. [Reach] picks the fewest topics that together close the gap to the norm.
///
/// Equal treatment: a loss is told apart by the question and by the organisation only. Nothing here, nor in the counters
/// it is read from, knows any feature of the person who asked, or of the agent who answered.
package nl.kcc.kpi.reports.losses;
