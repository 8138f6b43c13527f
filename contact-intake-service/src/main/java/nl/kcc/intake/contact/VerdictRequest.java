package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import nl.kcc.events.ContactEvent;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Lifecycle.Judgeable;

/// `POST /v1/contacts/{id}/verdict`.
///
/// @param resolved whether the citizen says the question is answered
record VerdictRequest(
        @NotNull(message = "Geef aan of de vraag volgens de burger is opgelost: true of false.") Boolean resolved)
        implements
            Command {

    @Override
    public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
        if (!(contact instanceof Judgeable judgeable)) {
            throw new MoveRefused(contact, "Er is nog niets waarover de burger kan oordelen.");
        }
        return Optional.of(judgeable.judge(resolved));
    }

    @Override
    public Optional<String> code() {
        return Optional.of(resolved ? "RESOLVED" : "NOT_RESOLVED");
    }
}
