package nl.kcc.kpi.fold.encounters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;

import nl.kcc.events.EncounterEvent;
import nl.kcc.events.Topics;
import nl.kcc.inbox.Inbox;
import nl.kcc.inbox.LogReader;
import nl.kcc.outbox.BackgroundWork;

/// Takes the log of calls and visits once more, for whoever rebuilds the facts: rows that are missing come back, and those that
/// somebody changed by hand are as they were told. Nothing is put in the place of anything, since no sum hangs on these facts.
@ApplicationScoped
public class EncountersInLog {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EncountersConsumer consumer;
    private final BackgroundWork work;

    EncountersInLog(EncountersConsumer consumer, BackgroundWork work) {
        this.consumer = consumer;
        this.work = work;
    }

    /// Blocks until the end of the log as it is now.
    ///
    /// @param broker how to reach it
    public void takeAgain(Map<String, Object> broker) {
        try (var reader = new LogReader(broker, List.of(Topics.ENCOUNTERS))) {
            reader.read(this::take);
        }
    }

    private void take(ConsumerRecords<String, byte[]> messages) {
        List<EncounterEvent> events = new ArrayList<>(messages.count());
        messages.forEach(message -> Inbox.read(consumer, message).ifPresent(events::add));
        if (!events.isEmpty()) {
            work.sql(transaction -> consumer.on(transaction, events)).await().atMost(PATIENCE);
        }
    }
}
