package nl.kcc.intake.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Channel;
import nl.kcc.intake.idempotency.Claim;
import nl.kcc.intake.idempotency.KeptAnswers;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.intake.publishing.ContactPublisher;
import nl.kcc.intake.repeats.FindRepeats;
import nl.kcc.intake.repeats.Placement;
import nl.kcc.intake.repeats.Relink;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.Outbox;

/// Stores an interaction for good, once, however often its source brings it.
@ApplicationScoped
public class RegisterContacts {

    private static final NewInteraction REHEARSAL = new NewInteraction(
            new InteractionSource.Desk("rehearsal", Optional.empty(), ""), "GM0000", Channel.WEB, null, Optional.empty(),
            List.of(new NewQuestion(null, "-", null, Optional.empty())));

    private final BackgroundWork rehearsals;
    private final InteractionCheck check;
    private final Outbox outbox;
    private final ContactPublisher publisher;
    private final FindRepeats repeats;
    private final NamedEncounters encounters;
    private final SuggestSubject subject;
    private final UrgentWords urgentWords;
    private final KeptAnswers answers;
    private final Pseudonyms pseudonyms;
    private final Identifiers identifiers;
    private final Clock clock;

    RegisterContacts(BackgroundWork rehearsals, InteractionCheck check, Outbox outbox, ContactPublisher publisher,
            FindRepeats repeats, NamedEncounters encounters, SuggestSubject subject, UrgentWords urgentWords,
            KeptAnswers answers, Pseudonyms pseudonyms, Identifiers identifiers, Clock clock) {
        this.rehearsals = rehearsals;
        this.check = check;
        this.outbox = outbox;
        this.publisher = publisher;
        this.repeats = repeats;
        this.encounters = encounters;
        this.subject = subject;
        this.urgentWords = urgentWords;
        this.answers = answers;
        this.pseudonyms = pseudonyms;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// Checks first, so that no connection is taken for what will be refused.
    ///
    /// @return what came of it; what came of it the first time when the source brings the same once more
    /// @throws RegistrationRefused (as a failure) when it breaks a rule
    /// @throws nl.kcc.intake.idempotency.KeyReused (as a failure) when the source's key stood for something else
    public Uni<Registered> register(NewInteraction interaction, StorageTransaction transaction) {
        return Uni.createFrom().item(() -> entry(interaction))
                .chain(entry -> transaction.run(connection -> origin(connection, interaction, entry)
                        .chain(known -> subject.of(connection, known))
                        .chain(complete -> place(connection, complete))));
    }

    /// Stores more questions of an interaction that was stored before. What came of them is reached now, and not when they
    /// were asked: so nobody is in time by splitting late.
    ///
    /// @param more with the municipality, channel and moment of the interaction; who asked is known from before
    /// @return as [#register] does, of these questions alone
    public Uni<Registered> registerMore(NewInteraction more, PriorInteraction prior, StorageTransaction transaction) {
        return Uni.createFrom().item(() -> entry(more, prior))
                .chain(entry -> transaction.run(connection -> place(connection, entry)));
    }

    private Uni<Registered> place(SqlConnection connection, RegistrationEntry entry) {
        return repeats.of(connection, entry.registration().contacts(), entry.person())
                .chain(placement -> store(connection, entry.placed(placement), placement));
    }

    /// Keeps with the source's key what was decided since, unless somebody was first; without a key there is nothing to
    /// keep it with.
    ///
    /// @return what is kept
    public Uni<Registered> keep(InteractionSource source, Registered decided, StorageTransaction transaction) {
        return claim(source).map(claim -> transaction.run(connection -> answers
                .complete(connection, claim, EventJson.write(decided)).map(RegisterContacts::read)))
                .orElseGet(() -> Uni.createFrom().item(decided));
    }

    /// A registration with everything that belongs to it, except that in the end it is not stored.
    Uni<Void> rehearse() {
        return rehearsals.sql(connection -> store(connection, entry(REHEARSAL), Placement.NONE)
                .chain(_ -> Uni.createFrom().<Void> failure(new CancellationException("only a rehearsal"))))
                .onFailure(CancellationException.class).recoverWithNull();
    }

    private RegistrationEntry entry(NewInteraction interaction) {
        Instant now = clock.instant();
        check.require(interaction, now);
        return new RegistrationEntry(RegisteredInteraction.of(interaction, now, identifiers::next).urgent(urgentWords::of),
                interaction.asker().map(Asker::identify).map(pseudonyms::of), identifiers.next(),
                claim(interaction.source()), interaction.source());
    }

    private RegistrationEntry entry(NewInteraction more, PriorInteraction prior) {
        Instant now = clock.instant();
        check.require(more, now);
        var entry = new RegistrationEntry(
                RegisteredInteraction.more(more, prior.id(), now, identifiers::next).urgent(urgentWords::of), prior.person(),
                identifiers.next(), claim(more.source()), more.source());
        return prior.encounter().map(entry::cameBy).orElse(entry);
    }

    /// With the call or visit that it names, if it names one.
    private Uni<RegistrationEntry> origin(SqlConnection connection, NewInteraction interaction, RegistrationEntry entry) {
        return interaction.encounter().map(name -> encounters
                .find(connection, interaction.municipality(), interaction.channel(), name, entry.registration().occurredAt())
                .map(found -> entry.cameBy(
                        found.orElseThrow(() -> new RegistrationRefused(new Finding.EncounterUnknown())))))
                .orElseGet(() -> Uni.createFrom().item(entry));
    }

    private Optional<Claim> claim(InteractionSource source) {
        return source.key().map(key -> new Claim(pseudonyms.fingerprint(key.name()), key.content(), null));
    }

    private Uni<Registered> store(SqlConnection connection, RegistrationEntry entry, Placement placement) {
        return RegistrationStatement.run(connection, entry).chain(result -> result.stored()
                ? publish(connection, entry, placement)
                : firstTime(connection, entry, result.unknown()));
    }

    private Uni<Registered> publish(SqlConnection connection, RegistrationEntry entry, Placement placement) {
        RegisteredInteraction registration = entry.registration();
        return Relink.others(connection, placement, entry.source().actor(), registration.registeredAt())
                .map(others -> Stream.concat(registration.events().stream(), others.stream()).toList())
                .chain(events -> outbox.append(connection, publisher.toOutbox(events)))
                .chain(() -> tellEncounter(connection, registration))
                .replaceWith(() -> Registered.of(registration));
    }

    private Uni<Void> tellEncounter(SqlConnection connection, RegisteredInteraction registration) {
        UUID encounter = registration.contacts().getFirst().encounterId();
        return encounter == null ? Uni.createFrom().voidItem()
                : encounters.registered(connection, encounter, registration.registeredAt());
    }

    private Uni<Registered> firstTime(SqlConnection connection, RegistrationEntry entry, List<Finding> unknown) {
        return answers.find(connection, entry.claim())
                .map(answer -> read(answer.orElseThrow(() -> new RegistrationRefused(unknown))));
    }

    private static Registered read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Registered.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that was stored cannot be read", e);
        }
    }
}
