package nl.kcc.intake.contact;

import java.util.List;
import java.util.Optional;

import nl.kcc.events.ContactState;
import nl.kcc.intake.audit.HistoryView;
import nl.kcc.intake.routingview.Decision;

/// All that is known here of one contact.
///
/// @param summary the question as it was written down; masked
/// @param decision empty while routing has not decided
/// @param history oldest first
public record ContactDossier(ContactState contact, String summary, Optional<Decision> decision, List<HistoryView> history) {
}
