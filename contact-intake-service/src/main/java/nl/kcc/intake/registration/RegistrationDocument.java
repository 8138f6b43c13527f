package nl.kcc.intake.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.idempotency.Claim;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.identity.Pseudonym;

/// The one parameter of the registration's statement, `register.sql`: its names are those of the columns.
@JsonNaming(SnakeCaseStrategy.class)
record RegistrationDocument(Interaction interaction, Person person, Claim claim, List<Contact> contacts) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Interaction(UUID id, String municipality, String channel, Instant occurredAt, Instant registeredAt,
            String registeredBy) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Person(UUID id, IdentifierType type, int keyVersion, String hash) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Contact(UUID id, String topic, String summary, Outcome outcome, Instant answeredAt, Instant firstAnswerAt,
            String handoverReason, String handoverDepartment, Instant handoverRequestedAt, Exclusion exclusion,
            String code, String note) {

        static Contact of(RegisteredQuestion question) {
            ContactState contact = question.contact();
            HandoverRequest handover = contact.handover() == null
                    ? new HandoverRequest(null, null, null)
                    : contact.handover();
            return new Contact(contact.contactId(), contact.topic(), question.summary(), contact.outcome(),
                    contact.answeredAt(), contact.firstAnswerAt(), handover.reason(), handover.department(),
                    handover.requestedAt(), contact.exclusion(), question.code(), question.note());
        }
    }

    /// @param personId the id of the person's pseudonym, if it turns out to be new
    static RegistrationDocument of(Registration registration, Optional<Pseudonym> person, UUID personId,
            Optional<Claim> claim, String user) {
        var interaction = new Interaction(registration.interactionId(), registration.municipality(),
                registration.channel().name(), registration.occurredAt(), registration.registeredAt(), user);
        return new RegistrationDocument(interaction,
                person.map(p -> new Person(personId, p.type(), p.keyVersion(), p.hash())).orElse(null),
                claim.orElse(null), registration.questions().stream().map(Contact::of).toList());
    }
}
