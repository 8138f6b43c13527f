package nl.kcc.routing.rulesets;

import java.util.Map;

/// Which version of each document.
public record KnowledgeVersions(int catalogue, int rules, int calendars, int terms) {

    /// @param numbers of all kinds
    static KnowledgeVersions of(Map<KnowledgeKind, Integer> numbers) {
        return new KnowledgeVersions(numbers.get(KnowledgeKind.CATALOGUE), numbers.get(KnowledgeKind.RULES),
                numbers.get(KnowledgeKind.CALENDARS), numbers.get(KnowledgeKind.TERMS));
    }
}
