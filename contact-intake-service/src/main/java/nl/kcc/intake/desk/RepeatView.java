package nl.kcc.intake.desk;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.events.Strength;
import nl.kcc.intake.domain.Repeat;

/// "The same question three days ago", as an agent gets it.
record RepeatView(
        @Schema(description = "Het vorige contact van dezelfde persoon over hetzelfde onderwerp.") UUID contactId,
        @Schema(description = "Hele dagen tussen beide, naar beneden afgerond.") long days,
        @Schema(description = "CONFIRMED: zeker dezelfde persoon of hetzelfde bedrijf (BSN, e-mailadres, KVK-nummer). POSSIBLE: alleen hetzelfde telefoonnummer; dit verandert de status niet.") Strength strength) {

    /// @return null when it repeats none
    static RepeatView of(Repeat repeat) {
        return repeat == null ? null : new RepeatView(repeat.contactId(), repeat.days(), repeat.strength());
    }
}
