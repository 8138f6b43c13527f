package nl.kcc.notes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;

/// Reads a topic that another service writes, which never starts here.
@ApplicationScoped
public class LettersConsumer implements EventConsumer<NoteWritten> {

    private final BlockingQueue<NoteWritten> read = new LinkedBlockingQueue<>();
    private final Inbox inbox;

    LettersConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("letters")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public EventVocabulary<NoteWritten> vocabulary() {
        return new EventVocabulary<>("letters.v1", Map.of(NoteWritten.TYPE, NoteWritten.class));
    }

    @Override
    public Optional<String> flaw(NoteWritten event) {
        return Optional.empty();
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<NoteWritten> events) {
        read.addAll(events);
        return Uni.createFrom().voidItem();
    }

    /// The next one, or null when none comes in time.
    NoteWritten next(Duration atMost) throws InterruptedException {
        return read.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
