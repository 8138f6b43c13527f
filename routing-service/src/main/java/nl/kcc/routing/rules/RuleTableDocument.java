package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// The rule table as people edit it.
///
/// @param version the number that a file gives itself; it counts at the first import alone, and may be left out
public record RuleTableDocument(Integer version, List<Entry> rules) {

    /// @param when fact to value, or to a list of values of which one suffices; left out by the default rule
    public record Entry(String id, Map<String, Object> when, Result then, String explanation) {

        boolean isDefault() {
            return when == null || when.isEmpty();
        }
    }

    /// What follows when the conditions hold.
    public record Result(Destination destination, String reason, String department, Boolean answerOwed,
            Integer answerWorkingDays) {
    }

    /// @param number the version under which it is stored
    /// @return the table; to be used only when nothing was found
    public RuleTable checked(int number, Catalogue catalogue, Flaws flaws) {
        flaws.demand(version == null || version >= 1, "version", Kind.OUT_OF_RANGE,
                "de versie (version) moet 1 of hoger zijn");
        List<Entry> entries = rules == null ? List.of() : rules;
        flaws.demand(!entries.isEmpty(), "rules", Kind.MISSING, "er staat geen regel in");
        List<Rule> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) != null) {
                check(entries.get(i), i + 1, ids, checked, catalogue, flaws);
            }
        }
        Entry last = entries.isEmpty() ? null : entries.getLast();
        flaws.demand(last == null || last.isDefault(), last == null ? "" : "regel " + last.id(), Kind.MISSING,
                "de laatste regel moet zonder voorwaarden (when) zijn, zodat er altijd een besluit is");
        return new RuleTable(number, checked);
    }

    private static void check(Entry entry, int position, Set<String> ids, List<Rule> checked, Catalogue catalogue,
            Flaws flaws) {
        boolean hasId = flaws.demand(entry.id() != null && entry.id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "regel " + position, Kind.MALFORMED,
                "regel %d heeft geen geldige id (kleine letters, cijfers en streepjes)", position);
        String place = "regel " + (hasId ? entry.id() : position);
        flaws.demand(!hasId || ids.add(entry.id()), place, Kind.DOUBLE, "regel %s staat er twee keer in", entry.id());
        int before = flaws.count();
        Rule rule = new RuleEntryCheck(entry, place, catalogue, flaws).rule();
        if (flaws.count() > before) {
            // What a flawed rule takes from others nobody can tell.
            return;
        }
        checked.stream().filter(earlier -> earlier.leavesNothingFor(rule)).findFirst()
                .ifPresent(earlier -> flaws.add(place, Kind.UNREACHABLE,
                        "%s kan nooit aan de beurt komen, want regel %s gaat voor", place, earlier.id()));
        checked.add(rule);
    }
}
