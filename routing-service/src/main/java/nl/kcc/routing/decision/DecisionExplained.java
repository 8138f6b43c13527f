package nl.kcc.routing.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import nl.kcc.outbox.EventJson;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.RuleInWords;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;

/// Why a decision was taken, by what was kept of it and by the rules that held then.
///
/// @param why one sentence
/// @param nearestWhy one sentence about the nearest rule that did not decide; null without one
/// @param fired the rule that decided, with each condition and what it saw
/// @param nearest of the rules that the contact does not meet, the one with the fewest unmet conditions; null when that cannot be
///        told
/// @param failed rules that could not be applied
/// @param reproduced whether the same rules on the same facts come to the same rule today; null when the facts were not kept
/// @param trace every rule that was looked at, in order
record DecisionExplained(String why, String nearestWhy, LookedAt fired, LookedAt nearest, List<String> failed,
        Boolean reproduced, List<LookedAt> trace) {

    /// @param table that it was taken by; empty when it is not known any more
    static DecisionExplained of(DecisionRow kept, Optional<RuleTable> table, Catalogue catalogue) {
        List<LookedAt> stored = stored(kept);
        LookedAt fired = stored.stream().filter(LookedAt::hit).reduce((_, later) -> later).orElseThrow();
        List<String> failed = stored.stream().filter(looked -> Boolean.TRUE.equals(looked.failed())).map(LookedAt::rule)
                .toList();
        RuleFacts facts = kept.facts();
        var words = new RuleInWords(catalogue::topicName);
        boolean ofTheTable = facts != null && table.isPresent()
                && table.get().rules().stream().anyMatch(rule -> rule.id().equals(kept.rule));
        LookedAt nearest = ofTheTable ? table.get().nearest(facts).orElse(null) : null;
        String why = failed.isEmpty() ? words.why(fired) : words.whyInsteadOf(failed.getLast(), fired);
        return new DecisionExplained(why, nearest == null ? null : words.whyNot(nearest), fired, nearest, failed,
                ofTheTable ? again(kept, table.get(), failed) : joined(kept),
                ofTheTable && failed.isEmpty() ? table.get().trace(facts) : stored);
    }

    /// A rule that failed in what follows from it is met all the same.
    private static boolean again(DecisionRow kept, RuleTable table, List<String> failed) {
        String rule = table.first(kept.facts()).id();
        return rule.equals(kept.rule) || failed.contains(rule);
    }

    /// What joined the work under way was decided by no table: being a chaser is all there is to it.
    private static Boolean joined(DecisionRow kept) {
        return kept.facts() != null && Decide.ALREADY_AT_DEPARTMENT.equals(kept.rule) ? kept.chaser : null;
    }

    private static List<LookedAt> stored(DecisionRow kept) {
        try {
            return List.of(EventJson.read(kept.trace.getBytes(StandardCharsets.UTF_8), LookedAt[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
