package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.intake.catalogue.OtherBody;
import nl.kcc.intake.contact.ContactCommand;

/// `POST /v1/contacts/{id}/forwarding`.
///
/// @param body code or name of `GET /v1/other-bodies`
/// @param text what the citizen is told
/// @param send whether it also goes to a citizen who asked by mail or form; it does when left out
record ForwardingRequest(
        @NotNull(message = ForwardingRequest.BODY) @PlainText(min = 1, max = 100, multiline = false) String body,
        @NotNull(message = "Schrijf wat u de burger vertelt.") @PlainText(min = 1, max = 4000) String text,
        Boolean send) {

    static final String BODY = "Kies een organisatie uit de lijst van /v1/other-bodies.";

    /// @throws Problem.InvalidInput when the list does not have the body
    ContactCommand command() {
        OtherBody chosen = OtherBody.find(body).orElseThrow(() -> new Problem.InvalidInput("body", BODY));
        return new ContactCommand.Forward(chosen, text, !Boolean.FALSE.equals(send));
    }
}
