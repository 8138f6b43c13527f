/// Makes up a day of a municipal contact centre, the same day for the same seed.
///
/// A [DayPlan] is a list of [Visit]s in the order of the day: a call, a visit to the counter, a mail or a form, with one
/// or more [Question]s. Each question carries the [Step]s that follow its registration: answered later, handed over,
/// reopened, worked off by the back office. Only moves that the contact's state allows are planned. Persons are made up
/// ([Persons]): test BSNs, `example.org` mailboxes, numbers from a range reserved for fiction.
package nl.kcc.simulator.plan;
