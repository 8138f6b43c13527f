package nl.kcc.intake.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Channel;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.idempotency.Answers;
import nl.kcc.intake.idempotency.Claim;
import nl.kcc.intake.idempotency.IdempotencyKey;
import nl.kcc.intake.identity.Pseudonym;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.intake.publishing.ContactPublisher;
import nl.kcc.intake.repeats.FindRepeats;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.intake.repeats.Relink;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.Outbox;

/// Stores a registration for good, once, however often it is sent with the same key.
@ApplicationScoped
class RegisterContacts {

    private static final RegistrationRequest REHEARSAL = new RegistrationRequest(null, Channel.WEB, null, null,
            List.of(new QuestionRequest(null, "-", null, null)));

    private final ClientWork work;
    private final BackgroundWork rehearsals;
    private final Outbox outbox;
    private final ContactPublisher publisher;
    private final FindRepeats repeats;
    private final Answers answers;
    private final AwaitDecisions decisions;
    private final Pseudonyms pseudonyms;
    private final Identifiers identifiers;
    private final Clock clock;

    RegisterContacts(ClientWork work, BackgroundWork rehearsals, Outbox outbox, ContactPublisher publisher, FindRepeats repeats,
            Answers answers, AwaitDecisions decisions, Pseudonyms pseudonyms, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.rehearsals = rehearsals;
        this.outbox = outbox;
        this.publisher = publisher;
        this.repeats = repeats;
        this.answers = answers;
        this.decisions = decisions;
        this.pseudonyms = pseudonyms;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @param complete whether the answer will not change any more
    private record Outcome(RegistrationView view, boolean complete) {
    }

    /// @return the answer, the first one when the request is a repetition
    Uni<RegistrationView> register(RegistrationRequest request, Caller caller) {
        var registration = Registration.of(request, caller.municipality(), clock.instant(), identifiers::next);
        var person = Optional.ofNullable(request.person()).map(PersonRequest::identify).map(pseudonyms::of);
        var claim = caller.key().map(key -> claim(key, request));
        return work.sql(transaction -> repeats.of(transaction, registration.contacts(), person)
                .chain(place -> store(transaction, entry(registration.placed(place), person, claim, caller), place)))
                .chain(outcome -> outcome.complete()
                        ? Uni.createFrom().item(outcome.view())
                        : awaitDecisions(outcome.view(), claim, caller));
    }

    /// A registration with everything that belongs to it, except that in the end it is not stored.
    Uni<Void> rehearse() {
        var registration = Registration.of(REHEARSAL, "GM0000", clock.instant(), identifiers::next);
        var entry = new Entry(registration, Optional.empty(), identifiers.next(), Optional.empty(), "rehearsal");
        return rehearsals.sql(transaction -> store(transaction, entry, Placement.NONE)
                .chain(_ -> Uni.createFrom().<Void> failure(new CancellationException("only a rehearsal"))))
                .onFailure(CancellationException.class).recoverWithNull();
    }

    private Claim claim(IdempotencyKey key, RegistrationRequest request) {
        return new Claim(pseudonyms.fingerprint(key.user() + '\n' + key.value()),
                pseudonyms.fingerprint(EventJson.write(request)), null);
    }

    private Entry entry(Registration placed, Optional<Pseudonym> person, Optional<Claim> claim, Caller caller) {
        return new Entry(placed, person, identifiers.next(),
                claim.map(one -> one.answeredWith(EventJson.write(RegistrationView.of(placed)))), caller.user());
    }

    private Uni<Outcome> store(SqlConnection transaction, Entry entry, Placement placement) {
        return RegistrationStatement.run(transaction, entry).chain(result -> result.stored()
                ? publish(transaction, entry, placement)
                : firstAnswer(transaction, entry, result));
    }

    private Uni<Outcome> publish(SqlConnection transaction, Entry entry, Placement placement) {
        Registration registration = entry.registration();
        return Relink.others(transaction, placement, entry.user(), registration.registeredAt())
                .map(others -> Stream.concat(registration.events().stream(), others.stream()).toList())
                .chain(events -> outbox.append(transaction, publisher.toOutbox(events)))
                .replaceWith(() -> new Outcome(RegistrationView.of(registration), false));
    }

    private Uni<Outcome> firstAnswer(SqlConnection transaction, Entry entry, RegistrationStatement.Result result) {
        return answers.find(transaction, entry.claim())
                .map(answer -> answer.orElseThrow(() -> new CatalogueUnknown(result.unknown())))
                .map(answer -> new Outcome(view(answer.json()), answer.complete()));
    }

    private Uni<RegistrationView> awaitDecisions(RegistrationView registered, Optional<Claim> claim, Caller caller) {
        return decisions.await(registered, caller.patience())
                .chain(view -> claim.isPresent() && view.hasAllDecisions()
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
