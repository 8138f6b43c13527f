/// What the managers of the played municipalities put down before the month begins: norms of their own, and actions to meet
/// norms, of every kind that is treated differently. [Policy] sends them; [ActionMaker] and [NormMaker] make them up.
package nl.kcc.simulator.policy;
