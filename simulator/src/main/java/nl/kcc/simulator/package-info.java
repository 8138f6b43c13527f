/// Plays a realistic day or month of a municipal contact centre over the public interfaces, and knows the truth afterwards.
///
/// [Demo] is the program. A [Player] plays an [nl.kcc.simulator.plan.InteractionPlan], a day as a month of one day: [Reception]
/// registers, the [Letterbox] sends what citizens write themselves, the [Switchboard] tells of calls and visits, [Deeds] are
/// what agents do with a contact, [BackOffice] what departments do with a hand-over. A [RunningProof] lays what kpi-service says
/// beside the truth.
package nl.kcc.simulator;
