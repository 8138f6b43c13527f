package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.Exclusion;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Lifecycle.Counting;

/// `POST /v1/contacts/{id}/exclusion`.
record ExclusionRequest(@NotNull(message = "Kies een reden.") Exclusion reason) implements Command {

    @Override
    public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
        if (!(contact instanceof Counting counting)) {
            throw new MoveRefused(contact, "Dit contact telt al niet mee.");
        }
        return Optional.of(counting.exclude(reason));
    }

    @Override
    public Optional<String> code() {
        return Optional.of(reason.name());
    }
}
