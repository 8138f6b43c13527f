package nl.kcc.routing.rulesets;

import java.util.List;

/// All rule sets there ever were, the newest first.
///
/// @param inForce number of the one that decides
record RuleSetsView(int inForce, List<RuleSetView> ruleSets) {
}
