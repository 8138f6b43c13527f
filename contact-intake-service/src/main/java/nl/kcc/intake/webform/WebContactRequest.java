package nl.kcc.intake.webform;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// `POST /v1/web-contacts`.
///
/// @param municipality CBS code; may be left out where there is only one
/// @param website for machines that fill in every field: people do not see it
record WebContactRequest(
        String municipality,
        @PlainText(min = 1, max = 200, multiline = false) String name,
        @NotNull(message = "Vul uw e-mailadres in.") @PlainText(min = 1, max = 254, multiline = false, masked = false) String email,
        @PlainText(min = 1, max = 40, multiline = false) String phone,
        @NotNull(message = "Schrijf uw vraag op.") @PlainText(min = 1, max = WebContact.LONGEST_MESSAGE) String message,
        @PlainText(min = 1, max = 100, multiline = false) String topic,
        @PlainText(max = 1000) String website) {

    /// @param files only the page sends any
    WebContact about(String meant, List<AttachedFile> files) {
        return new WebContact(meant, name, email, phone, message, topic, website != null && !website.isEmpty(), files);
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "WebContactRequest[municipality=" + municipality + "]";
    }
}
