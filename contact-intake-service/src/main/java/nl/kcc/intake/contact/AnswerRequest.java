package nl.kcc.intake.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.Outcome;
import nl.kcc.intake.domain.Lifecycle;
import nl.kcc.intake.domain.Lifecycle.Answerable;

/// `POST /v1/contacts/{id}/answer`.
///
/// @param text what the citizen was told
/// @param at when, between the question and now; now when left out
record AnswerRequest(
        @NotNull(message = "Kies een uitkomst.") Outcome outcome,
        @PlainText(min = 1, max = 4000) String text,
        Instant at) implements Command {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    @Override
    public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
        if (!(contact instanceof Answerable answerable)) {
            throw new MoveRefused(contact, "Dit contact heeft al een uitkomst. Heropen het eerst.");
        }
        return Optional.of(answerable.answer(outcome, answeredAt(contact.state().occurredAt(), now), now));
    }

    private Instant answeredAt(Instant occurredAt, Instant now) {
        if (at == null) {
            return now.isBefore(occurredAt) ? occurredAt : now;
        }
        if (at.isBefore(occurredAt) || at.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            throw new Problem.InvalidInput("at", "Het antwoord kan niet van vóór de vraag zijn en niet van later dan nu.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<String> code() {
        return Optional.of(outcome.name());
    }

    @Override
    public Optional<String> written() {
        return Optional.ofNullable(text);
    }
}
