package nl.kcc.intake.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.intake.contact.ContactPublisher;
import nl.kcc.intake.idempotency.Answers;
import nl.kcc.intake.idempotency.Claim;
import nl.kcc.intake.idempotency.IdempotencyKey;
import nl.kcc.intake.idempotency.StoredAnswer;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.Outbox;
import nl.kcc.outbox.UnitOfWork;

/// Stores a registration for good, once, however often it is sent with the same key.
@ApplicationScoped
class RegisterContacts {

    private final UnitOfWork work;
    private final Outbox outbox;
    private final ContactPublisher publisher;
    private final Answers answers;
    private final AwaitDecisions decisions;
    private final Pseudonyms pseudonyms;
    private final Identifiers identifiers;
    private final Clock clock;

    RegisterContacts(UnitOfWork work, Outbox outbox, ContactPublisher publisher, Answers answers,
            AwaitDecisions decisions, Pseudonyms pseudonyms, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.outbox = outbox;
        this.publisher = publisher;
        this.answers = answers;
        this.decisions = decisions;
        this.pseudonyms = pseudonyms;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @return the answer, the first one when the request is a repetition
    Uni<RegistrationView> register(RegistrationRequest request, Caller caller) {
        var registration = Registration.of(request, caller.municipality(), clock.instant(), identifiers::next);
        var person = Optional.ofNullable(request.person()).map(PersonRequest::identify).map(pseudonyms::of);
        var claim = caller.key().map(key -> claim(key, request, RegistrationView.of(registration)));
        var document = RegistrationDocument.of(registration, person, identifiers.next(), claim, caller.user());
        return work.sql(transaction -> store(transaction, registration, document))
                .chain(stored -> stored.complete()
                        ? Uni.createFrom().item(view(stored.json()))
                        : awaitDecisions(view(stored.json()), claim, caller));
    }

    private Claim claim(IdempotencyKey key, RegistrationRequest request, RegistrationView answer) {
        return new Claim(pseudonyms.fingerprint(key.user() + '\n' + key.value()),
                pseudonyms.fingerprint(EventJson.write(request)), EventJson.write(answer));
    }

    private Uni<StoredAnswer> store(SqlConnection transaction, Registration registration,
            RegistrationDocument document) {
        return RegistrationStatement.run(transaction, document).chain(result -> {
            if (result.stored()) {
                var answer = new StoredAnswer(EventJson.write(RegistrationView.of(registration)), false);
                return outbox.append(transaction, publisher.toOutbox(registration.events())).replaceWith(answer);
            }
            if (document.claim() == null) {
                throw new TopicUnknown(result.unknownTopics());
            }
            return answers.find(transaction, document.claim())
                    .map(stored -> stored.orElseThrow(() -> new TopicUnknown(result.unknownTopics())));
        });
    }

    private Uni<RegistrationView> awaitDecisions(RegistrationView registered, Optional<Claim> claim, Caller caller) {
        return decisions.await(registered, caller.patience())
                .chain(view -> claim.isPresent() && view.isDecided()
                        ? answers.complete(claim.get(), EventJson.write(view)).map(RegisterContacts::view)
                        : Uni.createFrom().item(view));
    }

    private static RegistrationView view(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), RegistrationView.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that was stored cannot be read", e);
        }
    }
}
