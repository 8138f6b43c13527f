package nl.kcc.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.inbox.Decoded.Unusable;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;

/// Keeps unusable messages byte for byte.
@ApplicationScoped
public class ParkedMessages {

    private static final String INSERT = """
            insert into parked_message (id, topic, kafka_partition, kafka_offset, message_key, headers, value, reason,
                                        detail, parked_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (topic, kafka_partition, kafka_offset, fingerprint) do nothing
            """;

    private final BackgroundWork work;
    private final Identifiers identifiers;
    private final Clock clock;

    ParkedMessages(BackgroundWork work, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// Of all municipalities: whose a message is may be just what cannot be read.
    public Uni<Long> count() {
        return work.session(session -> session
                .createSelectionQuery("select count(*) from ParkedMessage", Long.class).getSingleResult());
    }

    /// Newest first: ids grow with time.
    ///
    /// @param before only those with a lower id
    /// @param first how many of them to pass over
    public Uni<List<ParkedMessageView>> list(UUID before, int first, int atMost) {
        return work.session(session -> session
                .createSelectionQuery("from ParkedMessage where id < ?1 order by id desc", ParkedMessage.class)
                .setParameter(1, before).setFirstResult(first).setMaxResults(atMost).getResultList())
                .map(rows -> rows.stream().map(ParkedMessageView::of).toList());
    }

    <E> Uni<Void> park(SqlConnection transaction, List<Unusable<E>> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = messages.stream().map(this::row).toList();
        return transaction.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(Unusable<?> message) {
        ConsumerRecord<String, byte[]> source = message.source();
        return Tuple.tuple()
                .addUUID(identifiers.next())
                .addString(source.topic())
                .addInteger(source.partition())
                .addLong(source.offset())
                .addValue(source.key() == null ? null : Buffer.buffer(source.key().getBytes(StandardCharsets.UTF_8)))
                .addValue(headers(source))
                .addValue(source.value() == null ? null : Buffer.buffer(source.value()))
                .addString(message.reason().name())
                .addString(message.detail())
                .addOffsetDateTime(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static JsonObject headers(ConsumerRecord<String, byte[]> source) {
        JsonObject headers = new JsonObject();
        for (Header header : source.headers()) {
            headers.put(header.key().replace("\0", ""),
                    header.value() == null ? null : Base64.getEncoder().encodeToString(header.value()));
        }
        return headers;
    }
}
