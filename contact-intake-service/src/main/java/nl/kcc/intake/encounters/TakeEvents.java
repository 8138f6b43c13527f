package nl.kcc.intake.encounters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.EncounterEvent;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.encounters.EncounterRows.EncounterChange;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.Outbox;

/// Adds what a switchboard or a ticket system tells to what is known, all of a message or nothing of it. What was known
/// already changes nothing, so a sender that is not sure sends it again.
@ApplicationScoped
class TakeEvents {

    private final ClientWork work;
    private final BackgroundWork ownWork;
    private final Outbox outbox;
    private final EncounterPublisher publisher;
    private final Identifiers identifiers;

    TakeEvents(ClientWork work, BackgroundWork ownWork, Outbox outbox, EncounterPublisher publisher, Identifiers identifiers) {
        this.work = work;
        this.ownWork = ownWork;
        this.outbox = outbox;
        this.publisher = publisher;
        this.identifiers = identifiers;
    }

    /// As a client tells it.
    Uni<Void> take(List<ToldEncounter> events) {
        Map<EncounterName, ToldEncounter> told = together(events);
        return work.sql(transaction -> take(transaction, told));
    }

    /// As an adapter of ours heard it.
    Uni<Void> takeUnasked(List<ToldEncounter> events) {
        Map<EncounterName, ToldEncounter> told = together(events);
        return ownWork.sql(transaction -> take(transaction, told));
    }

    private static Map<EncounterName, ToldEncounter> together(List<ToldEncounter> events) {
        Map<EncounterName, ToldEncounter> told = new TreeMap<>();
        events.forEach(event -> told.merge(event.name(), event, ToldEncounter::and));
        return told;
    }

    private Uni<Void> take(SqlConnection transaction, Map<EncounterName, ToldEncounter> told) {
        return EncounterRows.lock(transaction, told.values(), identifiers)
                .chain(known -> change(transaction, known, told));
    }

    private Uni<Void> change(SqlConnection transaction, List<StoredEncounter> known, Map<EncounterName, ToldEncounter> told) {
        List<EncounterChange> changes = new ArrayList<>();
        List<EncounterEvent> events = new ArrayList<>();
        for (StoredEncounter before : known) {
            ToldEncounter news = told.get(before.name());
            before.next(news.facts()).ifPresent(after -> {
                changes.add(new EncounterChange(after, news.caller()));
                events.add(before.changedTo(after));
            });
        }
        return changes.isEmpty() ? Uni.createFrom().voidItem()
                : EncounterRows.update(transaction, changes)
                        .chain(() -> outbox.append(transaction, publisher.toOutbox(events)));
    }
}
