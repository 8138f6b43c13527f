package nl.kcc.kpi.fold.encounters;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Channel;
import nl.kcc.events.EncounterEvent;
import nl.kcc.events.EncounterState;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;

/// Hears from intake how each call and visit stands.
@ApplicationScoped
class EncountersConsumer implements EventConsumer<EncounterEvent> {

    private static final EventVocabulary<EncounterEvent> VOCABULARY = new EventVocabulary<>(Topics.ENCOUNTERS,
            EncounterEvent.TYPES);
    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");

    private final Inbox inbox;

    EncountersConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("encounters")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public EventVocabulary<EncounterEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(EncounterEvent event) {
        return Optional.ofNullable(switch (event.encounter()) {
            case null -> "encounter missing";
            case EncounterState encounter when encounter.encounterId() == null -> "encounterId missing";
            case EncounterState encounter when encounter.version() < 1 -> "version missing";
            case EncounterState encounter when encounter.municipality() == null
                    || !MUNICIPALITY.matcher(encounter.municipality()).matches() ->
                "municipality is no CBS code";
            case EncounterState encounter when encounter.channel() != Channel.PHONE
                    && encounter.channel() != Channel.COUNTER ->
                "channel is neither PHONE nor COUNTER";
            case EncounterState encounter when encounter.beganAt() == null -> "beganAt missing";
            case EncounterState _ -> null;
        });
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<EncounterEvent> events) {
        return EncounterFactRows.keep(transaction, events.stream().map(EncounterEvent::encounter).toList());
    }
}
