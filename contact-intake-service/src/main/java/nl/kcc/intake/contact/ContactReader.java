package nl.kcc.intake.contact;

import java.util.Optional;
import java.util.Set;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.ContactState;
import nl.kcc.intake.routingview.Decision;

/// Who wants to see a contact.
///
/// @param name for the trail of who was shown what
/// @param departments of a user who sees only what lies there; empty for one who sees all
public record ContactReader(String name, MunicipalityScope visible, Optional<Set<String>> departments) {

    /// Of the contact's municipality, somebody who sees it wherever it lies.
    public ContactReader(String name, MunicipalityScope visible) {
        this(name, visible, Optional.empty());
    }

    /// A department sees what lies or lay there last, and what was put with its work.
    ///
    /// @throws Problem.Forbidden when it lies elsewhere
    void require(ContactState contact, Optional<Decision> decision) {
        String asked = contact.handover() == null ? null : contact.handover().department();
        String department = decision.map(Decision::workingDepartment).orElse(asked);
        if (departments.isPresent() && (department == null || !departments.get().contains(department))) {
            throw new Problem.Forbidden("Dit contact ligt niet bij een afdeling waarvoor u werkt.");
        }
    }

    /// The same, and a department has or had it.
    void requireWork(ContactState contact, Optional<Decision> decision) {
        require(contact, decision);
        if (decision.isEmpty() || !decision.get().isHandedOver()) {
            throw new Problem.Forbidden("Dit contact is niet overgedragen aan een afdeling.");
        }
    }
}
