package nl.kcc.intake.repeats;

import java.time.Duration;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.events.ContactState;
import nl.kcc.events.Strength;

/// "The same question three days ago", as an agent gets it.
public record RepeatView(
        @Schema(description = "Het vorige contact van dezelfde persoon over hetzelfde onderwerp.") UUID contactId,
        @Schema(description = "Hele dagen tussen beide, naar beneden afgerond.") long days,
        @Schema(description = "CONFIRMED: zeker dezelfde persoon of hetzelfde bedrijf (BSN, e-mailadres, KVK-nummer). POSSIBLE: alleen hetzelfde telefoonnummer; dit verandert de status niet.") Strength strength) {

    /// @return null when the contact repeats none
    public static RepeatView of(ContactState contact) {
        var chain = contact.chain();
        return chain == null || chain.repeatOf() == null
                ? null
                : new RepeatView(chain.repeatOf(), Duration.between(chain.repeatOfAt(), contact.occurredAt()).toDays(),
                        chain.strength());
    }
}
