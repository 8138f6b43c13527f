/// Makes up a month of four municipalities, the same month for the same seed, catalogue and moment of play.
///
/// A [MonthPlan] is a list of [Encounter]s: a call, a visit, a mail or a form, each with one or more [Ask]s and the
/// [Deed]s that follow. [Citizens] come back, on the same or another topic, within and beyond the periods that matter for
/// repeats. Some encounters lie around midnight and around the night in which the clock changes; many are logged late,
/// up to thirty days. Only moves that the contact's state allows are planned ([Fate]).
package nl.kcc.simulator.month;
