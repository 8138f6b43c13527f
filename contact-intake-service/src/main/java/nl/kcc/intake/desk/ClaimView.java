package nl.kcc.intake.desk;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.intake.listing.ContactClaims.Claimed;

/// Who is busy with a contact.
record ClaimView(
        UUID id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String claimedBy,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant claimedUntil) {

    static ClaimView of(UUID contact, Claimed claimed) {
        return new ClaimView(contact, claimed.holder(), claimed.until());
    }
}
