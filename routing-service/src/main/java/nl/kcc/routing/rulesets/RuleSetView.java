package nl.kcc.routing.rulesets;

import java.time.Instant;
import java.util.List;

import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// A version of the rule table, and its life.
///
/// @param author user name; null when it was imported from a data file
/// @param basedOn the version that it was a copy of; null when it was not
/// @param revision one more with each change of the draft
/// @param editedBy who changed the draft last; null when nobody did
/// @param activatedBy who put it in force, or is to; null for a draft and for a data file
/// @param from since when it is in force, or will be; null for a draft
/// @param rules null in a list
public record RuleSetView(int number, RuleSetState state, String author, Instant madeAt, Integer basedOn, int revision,
        String editedBy, Instant editedAt, String activatedBy, Instant activatedAt, Instant from, String withdrawnBy,
        Instant withdrawnAt, int ruleCount, List<Entry> rules) {

    /// Whether the user wrote it, or changed it last.
    boolean isWorkOf(String user) {
        return user.equals(author) || user.equals(editedBy);
    }

    public RuleTableDocument document() {
        return new RuleTableDocument(null, rules);
    }
}
