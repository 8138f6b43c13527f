package nl.kcc.intake.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import nl.kcc.edge.Problem;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.catalogue.OtherBody;
import nl.kcc.intake.domain.Lifecycle;

/// Something that is done to a contact: the whole list of it.
public sealed interface ContactCommand {

    /// What then happens; empty when the contact already is as wanted.
    ///
    /// @throws MoveRefused when the contact's situation forbids it
    Optional<ContactEvent> on(Lifecycle contact, Instant now);

    /// The outcome, reason or topic, for the audit trail.
    Optional<String> code();

    /// What was written with it, as it came in.
    default Optional<String> written() {
        return Optional.empty();
    }

    /// Whether what was written goes to the citizen, too.
    default boolean isForCitizen() {
        return false;
    }

    /// To which other body what the citizen sent goes on.
    default Optional<OtherBody> forwardedTo() {
        return Optional.empty();
    }

    /// @param text what the citizen was told; null when that is not recorded
    /// @param at when, between the question and now; now when null
    /// @param send whether the text also goes to the citizen, where it is known how
    record Answer(Outcome outcome, String text, Instant at, boolean send) implements ContactCommand {

        private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            if (!(contact instanceof Lifecycle.Answerable answerable)) {
                throw new MoveRefused(contact, "Dit contact heeft al een uitkomst. Heropen het eerst.");
            }
            return Optional.of(answerable.answer(outcome, answeredAt(contact.state().occurredAt(), now), now));
        }

        private Instant answeredAt(Instant occurredAt, Instant now) {
            if (at == null) {
                return now.isBefore(occurredAt) ? occurredAt : now;
            }
            if (at.isBefore(occurredAt) || at.isAfter(now.plus(CLOCK_DIFFERENCE))) {
                throw new Problem.InvalidInput("at",
                        "Het antwoord kan niet van vóór de vraag zijn en niet van later dan nu.");
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

        @Override
        public boolean isForCitizen() {
            return send && text != null;
        }
    }

    /// The right body is named, and how it is reached: an answer, whose line in the history says which body.
    ///
    /// @param text what the citizen is told
    /// @param send whether it also goes to the citizen, where it is known how
    record Forward(OtherBody body, String text, boolean send) implements ContactCommand {

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            return new Answer(Outcome.REFERRED, text, null, send).on(contact, now);
        }

        @Override
        public Optional<String> code() {
            return Optional.of(body.name());
        }

        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }

        @Override
        public boolean isForCitizen() {
            return send;
        }

        @Override
        public Optional<OtherBody> forwardedTo() {
            return Optional.of(body);
        }
    }

    /// @param department null leaves the choice to routing
    /// @param note for the back office, in no event; null when there is none
    record HandOver(String reason, String department, String note) implements ContactCommand {

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            if (!(contact instanceof Lifecycle.Transferable transferable)) {
                throw new MoveRefused(contact, "Dit contact is al overgedragen aan de back office.");
            }
            return Optional.of(transferable.handOver(new ContactState.HandoverRequest(reason, department, now)));
        }

        @Override
        public Optional<String> code() {
            return Optional.of(reason);
        }

        @Override
        public Optional<String> written() {
            return Optional.ofNullable(note);
        }
    }

    /// @param reason in somebody's own words; in no event
    record Reopen(String reason) implements ContactCommand {

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            if (!(contact instanceof Lifecycle.Reopenable reopenable)) {
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

    record Exclude(Exclusion reason) implements ContactCommand {

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            if (!(contact instanceof Lifecycle.Counting counting)) {
                throw new MoveRefused(contact, "Dit contact telt al niet mee.");
            }
            return Optional.of(counting.exclude(reason));
        }

        @Override
        public Optional<String> code() {
            return Optional.of(reason.name());
        }
    }

    record AssignTopic(String topic) implements ContactCommand {

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            if (!(contact instanceof Lifecycle.Counting counting)) {
                throw new MoveRefused(contact, "Het onderwerp kan niet meer worden gewijzigd.");
            }
            return topic.equals(contact.state().topic()) ? Optional.empty() : Optional.of(counting.assignTopic(topic));
        }

        @Override
        public Optional<String> code() {
            return Optional.of(topic);
        }
    }

    /// @param resolved whether the citizen says the question is answered
    record Judge(boolean resolved) implements ContactCommand {

        @Override
        public Optional<ContactEvent> on(Lifecycle contact, Instant now) {
            if (!(contact instanceof Lifecycle.Judgeable judgeable)) {
                throw new MoveRefused(contact, "Er is nog niets waarover de burger kan oordelen.");
            }
            return Optional.of(judgeable.judge(resolved));
        }

        @Override
        public Optional<String> code() {
            return Optional.of(resolved ? "RESOLVED" : "NOT_RESOLVED");
        }
    }
}
