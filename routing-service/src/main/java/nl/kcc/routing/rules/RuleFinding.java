package nl.kcc.routing.rules;

import java.util.List;

import nl.kcc.routing.documents.Flaw;

/// Something that the check of a rule table found.
///
/// @param rule the id of the rule that it is about, or its position where the id is of no use; null for the whole table
/// @param message a Dutch sentence for the rule manager
/// @param forbids whether the table cannot come into force as long as it is so
/// @param rules ids of all rules that have to do with it, in the order of the table
/// @param example a contact that shows it; null where none can exist
/// @param position of the rule in the table, from 1; 0 for the whole table
public record RuleFinding(String rule, Flaw.Kind kind, String message, boolean forbids, List<String> rules, RuleFacts example,
        int position) {

    /// Of rules that are sound by themselves.
    ///
    /// @param about the rule, its position and those that have to do with it
    static RuleFinding of(Flaw.Kind kind, Rule about, int position, List<String> rules, RuleFacts example, String message,
            Object... details) {
        return new RuleFinding(about.id(), kind, message.formatted(details),
                kind != Flaw.Kind.OVERLAPPING && kind != Flaw.Kind.GAP,
                rules, example, position);
    }

    /// Of a rule, or the table, by itself.
    static RuleFinding of(Flaw flaw, int position) {
        String place = flaw.place().startsWith("regel ") ? flaw.place().substring("regel ".length()) : null;
        String sentence = Character.toUpperCase(flaw.message().charAt(0)) + flaw.message().substring(1) + ".";
        return new RuleFinding(place, flaw.kind(), sentence, true, place == null ? List.of() : List.of(place), null, position);
    }
}
