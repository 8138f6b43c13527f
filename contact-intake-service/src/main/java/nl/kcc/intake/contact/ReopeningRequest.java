package nl.kcc.intake.contact;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.events.ContactEvent;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Lifecycle.Reopenable;

/// `POST /v1/contacts/{id}/reopening`.
///
/// @param reason in the agent's own words; stays here and travels in no event
record ReopeningRequest(
        @NotNull(message = "Geef een reden op.") @PlainText(min = 1, max = 1000) String reason) implements Command {

    @Override
    public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
        if (!(contact instanceof Reopenable reopenable)) {
            throw new MoveRefused(contact, "Alleen een contact dat is beantwoord of afgerond kan worden heropend.");
        }
        return Optional.of(reopenable.reopen(now));
    }

    @Override
    public Optional<String> code() {
        return Optional.empty();
    }

    @Override
    public Optional<String> written() {
        return Optional.of(reason);
    }
}
