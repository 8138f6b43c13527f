/// `GET /v1/kpi/advice`: what to work on, when the norm is missed.
///
/// [Explanations] tells lost contacts apart by each [Aspect] and each pair of them, and picks the way in which the fewest
/// causes explain the most. [AttainableLoss] tells what may be gained of a cause: what comparable topics of the same group
/// reach in the same period, or the best months of the year before, less the margin. So nobody is told to reach 100 %, and
/// nothing is promised where there is nothing to compare with. [AdviceSentence] says it in Dutch. The method is in
/// `docs/definition.md`.
///
/// Equal treatment: a cause is a question or a part of the organisation, never a feature of who asked or of who answered.
package nl.kcc.kpi.steering.advice;
