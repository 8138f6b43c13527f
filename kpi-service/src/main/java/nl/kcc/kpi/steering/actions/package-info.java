/// `GET /v1/actions` and what keeps them: what is done to meet a norm, and what came of it.
///
/// An [ImprovementAction] belongs to a norm, and perhaps to one topic, channel, department or reason. Of a department or a
/// reason hardly any question was settled, so such an action is measured by what is lost so, of all that is decided.
/// [PeriodComparison] takes equal periods before and from its start, [nl.kcc.kpi.figures.RateDifference] says with its
/// interval how far the two lie apart, and [Effect] puts it in a sentence: better, worse, or no more than chance. That
/// something followed is no proof that the action caused it. What is withdrawn stays with its reason and counts for nothing.
package nl.kcc.kpi.steering.actions;
