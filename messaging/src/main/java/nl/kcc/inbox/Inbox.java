package nl.kcc.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.inbox.Decoded.Reason;
import nl.kcc.inbox.Decoded.Unusable;
import nl.kcc.inbox.Decoded.Usable;
import nl.kcc.outbox.BackgroundWork;

/// Applies batches of events, each batch in one transaction, and parks what cannot be used.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final BackgroundWork work;
    private final ParkedMessages parked;
    private final InboxMetrics metrics;
    private final LastResort lastResort;

    Inbox(BackgroundWork work, ParkedMessages parked, InboxMetrics metrics, LastResort lastResort) {
        this.work = work;
        this.parked = parked;
        this.metrics = metrics;
        this.lastResort = lastResort;
    }

    /// Applies the batch. Completes after the commit, so that the offsets are acknowledged only then; waits for a
    /// database that is away for as long as it takes.
    public <E> Uni<Void> process(EventConsumer<E> consumer, ConsumerRecords<String, byte[]> batch) {
        List<Usable<E>> usable = new ArrayList<>(batch.count());
        List<Unusable<E>> unusable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            switch (EventDecoder.decode(consumer, message)) {
                case Usable<E> good -> usable.add(good);
                case Unusable<E> bad -> unusable.add(bad);
            }
        }
        String topic = consumer.vocabulary().topic();
        lastResort.batchBegins(topic);
        return apply(consumer, usable, unusable)
                .invoke(() -> lastResort.batchEnds(topic))
                .onFailure().invoke(failure -> lastResort.end(topic, failure));
    }

    /// What a message says to this consumer, outside the stream of messages that it consumes; empty when it cannot be used.
    public static <E> Optional<E> read(EventConsumer<E> consumer, ConsumerRecord<String, byte[]> message) {
        return EventDecoder.decode(consumer, message) instanceof Usable<E>(var _, E event) ? Optional.of(event)
                : Optional.empty();
    }

    private <E> Uni<Void> apply(EventConsumer<E> consumer, List<Usable<E>> usable, List<Unusable<E>> unusable) {
        String topic = consumer.vocabulary().topic();
        return work.sql(transaction -> inOneTransaction(transaction, consumer, usable, unusable))
                .onFailure(BatchFailures::isTransient).invoke(failure -> {
                    lastResort.stillTrying(topic);
                    LOG.warnf("Waiting for the database, trying again topic=%s cause=%s", topic, failure);
                })
                .onFailure(BatchFailures::isTransient).retry().withBackOff(FIRST_WAIT, LONGEST_WAIT).withJitter(0.5)
                .indefinitely()
                .invoke(() -> metrics.applied(topic, usable.size(), unusable))
                .onFailure(BatchFailures::isDueToData).recoverWithUni(
                        refusal -> bisect(consumer, usable, unusable, refusal));
    }

    private <E> Uni<Void> inOneTransaction(SqlConnection transaction, EventConsumer<E> consumer,
            List<Usable<E>> usable, List<Unusable<E>> unusable) {
        List<E> events = usable.stream().map(Usable::event).toList();
        return parked.park(transaction, unusable)
                .chain(() -> events.isEmpty() ? Uni.createFrom().voidItem() : consumer.on(transaction, events));
    }

    /// Halves the batch until the one message stands alone that the database will not take.
    private <E> Uni<Void> bisect(EventConsumer<E> consumer, List<Usable<E>> usable, List<Unusable<E>> unusable,
            Throwable refusal) {
        if (usable.isEmpty()) {
            return Uni.createFrom().failure(refusal);
        }
        if (usable.size() == 1) {
            List<Unusable<E>> all = new ArrayList<>(unusable);
            all.add(new Unusable<>(usable.getFirst().source(), Reason.NOT_APPLICABLE, BatchFailures.plain(refusal)));
            return apply(consumer, List.of(), all);
        }
        int half = usable.size() / 2;
        return apply(consumer, usable.subList(0, half), unusable)
                .chain(() -> apply(consumer, usable.subList(half, usable.size()), List.of()));
    }
}
