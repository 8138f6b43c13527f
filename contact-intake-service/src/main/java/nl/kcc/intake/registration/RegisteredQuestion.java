package nl.kcc.intake.registration;

import java.util.UUID;

import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Urgency;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.intake.rows.ContactArrays.NewRow;

/// A question that became a contact.
///
/// @param summary masked
/// @param code what was reported with it, for the audit trail; null when nothing
/// @param note masked; null when there is none
record RegisteredQuestion(ContactState contact, String summary, String code, String note) {

    RegisteredQuestion placed(Placement placement) {
        return new RegisteredQuestion(placement.of(contact), summary, code, note);
    }

    RegisteredQuestion cameBy(UUID encounter) {
        return new RegisteredQuestion(new ContactDraft(contact).cameBy(encounter).sameVersion(), summary, code, note);
    }

    /// @param likely what its text seems to be about; null when nothing is likely
    RegisteredQuestion suggested(Suggestion likely) {
        return new RegisteredQuestion(new ContactDraft(contact).suggested(likely).sameVersion(), summary, code, note);
    }

    /// @param byItsWords null when none of them is urgent
    RegisteredQuestion urgent(Urgency byItsWords) {
        return new RegisteredQuestion(new ContactDraft(contact).urgent(byItsWords).sameVersion(), summary, code, note);
    }

    NewRow row() {
        return new NewRow(contact, summary);
    }
}
