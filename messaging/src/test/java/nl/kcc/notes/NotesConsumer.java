package nl.kcc.notes;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;
import nl.kcc.outbox.OwnedTopic;

@ApplicationScoped
public class NotesConsumer implements EventConsumer<NoteWritten> {

    private final Inbox inbox;

    NotesConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Produces
    @Singleton
    static OwnedTopic notes() {
        return new OwnedTopic("notes.v1");
    }

    @Incoming("notes")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public EventVocabulary<NoteWritten> vocabulary() {
        return NoteWritten.VOCABULARY;
    }

    @Override
    public Optional<String> flaw(NoteWritten event) {
        return event.id() == null ? Optional.of("id missing") : Optional.empty();
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<NoteWritten> events) {
        return transaction.preparedQuery("""
                insert into note (id, text, times) values ($1, $2, 1)
                on conflict (id) do update set times = note.times + 1
                """)
                .executeBatch(events.stream().map(event -> Tuple.of(event.id(), event.text())).toList())
                .replaceWithVoid();
    }
}
