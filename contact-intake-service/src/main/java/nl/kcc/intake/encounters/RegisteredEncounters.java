package nl.kcc.intake.encounters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Channel;
import nl.kcc.intake.encounters.EncounterRows.EncounterChange;
import nl.kcc.intake.registration.NamedEncounters;
import nl.kcc.outbox.Outbox;

/// Knows which calls and visits led to a contact.
@ApplicationScoped
class RegisteredEncounters implements NamedEncounters {

    private final Outbox outbox;
    private final EncounterPublisher publisher;

    RegisteredEncounters(Outbox outbox, EncounterPublisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @Override
    public Uni<Optional<UUID>> find(SqlConnection transaction, String municipality, Channel channel, String name,
            Instant near) {
        return EncounterRows.find(transaction, municipality, channel, name, near);
    }

    @Override
    public Uni<Void> registered(SqlConnection transaction, UUID encounter, Instant at) {
        return EncounterRows.lock(transaction, encounter)
                .chain(before -> before.next(EncounterFacts.registered(at))
                        .map(after -> change(transaction, before, after)).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> change(SqlConnection transaction, StoredEncounter before, StoredEncounter after) {
        return EncounterRows.update(transaction, List.of(new EncounterChange(after, Optional.empty())))
                .chain(() -> outbox.append(transaction, publisher.toOutbox(List.of(before.changedTo(after)))));
    }
}
