/// Plays a realistic day of a municipal contact centre over the public interfaces, and knows the truth afterwards.
///
/// [Demo] is the program. A [Day] plays a [nl.kcc.simulator.plan.DayPlan] as [Story] after [Story]; [Moves] are what agents
/// do with a contact, [BackOffice] what departments do with a hand-over. [Kpi] reads what kpi-service says.
package nl.kcc.simulator;
