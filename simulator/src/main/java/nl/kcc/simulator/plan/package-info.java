/// Makes up a month or a day of some municipalities, the same for the same seed, catalogue and moment of play.
///
/// An [InteractionPlan] is a list of [Interaction]s: a call, a visit, a mail or a form, each with one or more [Ask]s and the
/// [Deed]s that follow. [Citizens] come back, on the same or another topic, within and beyond the periods that matter for
/// repeats. The [Timetable] says when: in a month some interactions lie around midnight and around the night in which the clock
/// changes, and many are logged up to thirty days late; a day is the present one. Only moves that the contact's state allows
/// are planned ([Fate]). How a call or a visit went is an [Encounter], whether or not anybody writes down what was asked.
package nl.kcc.simulator.plan;
