package nl.kcc.intake.desk;

import java.time.Instant;

import nl.kcc.events.ContactState;

/// The front office's request to hand a contact over.
record RequestedHandover(String reason, String department, Instant requestedAt) {

    /// @return null when the front office never asked
    static RequestedHandover of(ContactState contact) {
        var request = contact.handover();
        return request == null
                ? null
                : new RequestedHandover(request.reason(), request.department(), request.requestedAt());
    }
}
