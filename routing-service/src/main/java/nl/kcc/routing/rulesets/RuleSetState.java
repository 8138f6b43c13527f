package nl.kcc.routing.rulesets;

/// How far a rule set is in its life.
public enum RuleSetState {
    /// It is being written.
    DRAFT,
    /// It comes into force at a moment that is still to come.
    PLANNED,
    /// Decisions are taken by it.
    IN_FORCE,
    /// Somebody took it out: as a draft, before its moment came, or while it was in force.
    WITHDRAWN,
    /// Another one came after it.
    PAST
}
