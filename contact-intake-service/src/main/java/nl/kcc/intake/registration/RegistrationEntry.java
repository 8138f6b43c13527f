package nl.kcc.intake.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.intake.idempotency.Claim;
import nl.kcc.intake.identity.Pseudonym;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.intake.rows.ContactArrays;
import nl.kcc.outbox.EventJson;

/// All that one registration stores.
///
/// @param personId the id of the person's pseudonym, if it turns out to be new
record RegistrationEntry(RegisteredInteraction registration, Optional<Pseudonym> person, UUID personId, Optional<Claim> claim,
        InteractionSource source) {

    /// The same, with each contact in its place, and with what to answer to a repetition.
    RegistrationEntry placed(Placement placement) {
        RegisteredInteraction placed = registration.placed(placement);
        return new RegistrationEntry(placed, person, personId,
                claim.map(one -> one.answeredWith(EventJson.write(Registered.of(placed)))), source);
    }

    /// The same, come by this call or visit.
    RegistrationEntry cameBy(UUID encounter) {
        return new RegistrationEntry(registration.cameBy(encounter), person, personId, claim, source);
    }

    /// The same, with what the texts without a topic seem to be about.
    RegistrationEntry suggested(Function<String, Suggestion> likely) {
        return new RegistrationEntry(registration.suggested(likely), person, personId, claim, source);
    }

    /// In the order of `register.sql`.
    Tuple parameters() {
        return Tuple.tuple()
                .addUUID(registration.interactionId())
                .addString(registration.municipality())
                .addString(registration.channel().name())
                .addOffsetDateTime(utc(registration.occurredAt()))
                .addOffsetDateTime(utc(registration.registeredAt()))
                .addString(source.actor())
                .addString(person.map(Pseudonym::type).map(Enum::name).orElse(null))
                .addInteger(person.map(Pseudonym::keyVersion).orElse(null))
                .addString(person.map(Pseudonym::hash).orElse(null))
                .addUUID(personId)
                .addString(claim.map(Claim::key).orElse(null))
                .addString(claim.map(Claim::request).orElse(null))
                .addString(claim.map(Claim::answer).orElse(null))
                .addString(ContactArrays.write(registration.questions().stream().map(RegisteredQuestion::row).toList()))
                .addArrayOfString(texts(RegisteredQuestion::code))
                .addArrayOfString(texts(RegisteredQuestion::note))
                .addBoolean(source.isOfAgent());
    }

    private String[] texts(Function<RegisteredQuestion, String> text) {
        return registration.questions().stream().map(text).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
