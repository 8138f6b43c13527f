package nl.kcc.routing.decision;

import java.util.Optional;

import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.Rule;

/// Which department takes a contact that a rule sends to the back office.
public final class ChosenDepartment {

    private ChosenDepartment() {
    }

    /// @param asked the one that an agent asked to hand over to; null when none did
    /// @return the rule's own, else the one asked for, else the topic's, else the general one; null for the front office
    public static String of(Rule rule, String asked, Optional<Topic> topic, Catalogue catalogue) {
        if (rule.destination() != Destination.BACK_OFFICE) {
            return null;
        }
        if (rule.department() != null) {
            return rule.department();
        }
        return catalogue.department(asked).map(_ -> asked).or(() -> topic.map(Topic::department))
                .orElseGet(catalogue::generalDepartment);
    }
}
