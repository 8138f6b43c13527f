package nl.kcc.routing.trials;

import java.util.List;

/// The newest trials of a rule set, the last one first.
record TrialsView(List<TrialView> trials) {
}
