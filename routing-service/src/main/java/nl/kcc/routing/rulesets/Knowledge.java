package nl.kcc.routing.rulesets;

import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.rules.RuleTable;

/// All that routing goes by: one version of each document, checked together. It never changes.
///
/// @param catalogue with the terms
public record Knowledge(KnowledgeVersions versions, Catalogue catalogue, RuleTable rules, Calendars calendars) {
}
