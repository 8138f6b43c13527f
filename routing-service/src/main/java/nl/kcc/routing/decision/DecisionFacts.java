package nl.kcc.routing.decision;

import java.time.Instant;

import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rulesets.KnowledgeVersions;
import nl.kcc.routing.standing.KnownContact;

/// All that a decision was taken on: by these anyone comes to the same decision again, or tries what other rules would have
/// decided.
///
/// @param versions of what was in force
/// @param facts as the rules saw them
/// @param termFrom when the term began that a new promise runs in
/// @param promised what was promised before and went on to hold; null for a new promise
record DecisionFacts(KnowledgeVersions versions, KnownContact contact, RuleFacts facts, Instant termFrom, Instant promised) {
}
