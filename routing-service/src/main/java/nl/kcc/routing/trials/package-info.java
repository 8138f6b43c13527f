/// Tries a rule set on the past, and shows afterwards what came of it.
///
/// A trial takes the decisions of a period anew ([nl.kcc.routing.decision.RetakeDecisions]) on the facts that were kept with them, page after page
/// ([PastContacts]), and adds up ([TrialTally]) which contacts would have gone elsewhere, how many each department would have
/// had, which terms would have been broken, and what first-contact resolution to expect ([ExpectedShare]). What it assumes
/// stands with the figure. It is stored with its progress ([StoredTrials]) and with each contact that moves.
///
/// Once the rule set is in force, [Outcomes] puts what was predicted beside what came.
package nl.kcc.routing.trials;
