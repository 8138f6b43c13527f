package nl.kcc.inbox;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.inbox.Decoded.Unusable;
import nl.kcc.inbox.Decoded.Usable;
import nl.kcc.outbox.BackgroundWork;

/// Tries a parked message again, as if it had just come in: applied and no longer parked, in one transaction.
@ApplicationScoped
public class Replay {

    private static final String TAKE = "delete from parked_message where id = $1 returning *";

    private final BackgroundWork work;
    private final List<EventConsumer<?>> consumers;

    Replay(BackgroundWork work, @All List<EventConsumer<?>> consumers) {
        this.work = work;
        this.consumers = consumers;
    }

    /// @return false when there is no such message
    /// @throws StillUnusable (as a failure); it stays parked
    public Uni<Boolean> replay(UUID id) {
        return work.sql(transaction -> transaction.preparedQuery(TAKE).execute(Tuple.of(id)).chain(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(false);
            }
            ConsumerRecord<String, byte[]> message = message(rows.iterator().next());
            return apply(transaction, consumerOf(message.topic()), message).replaceWith(true);
        })).onFailure(BatchFailures::isDueToData).transform(Replay::stillUnusable);
    }

    private <E> Uni<Void> apply(SqlConnection transaction, EventConsumer<E> consumer,
            ConsumerRecord<String, byte[]> message) {
        return switch (EventDecoder.decode(consumer, message)) {
            case Usable<E>(var _, E event) -> consumer.on(transaction, List.of(event));
            case Unusable<E>(var _, var reason, String detail) -> throw new StillUnusable(reason + ": " + detail);
        };
    }

    private EventConsumer<?> consumerOf(String topic) {
        return consumers.stream().filter(consumer -> consumer.vocabulary().topic().equals(topic)).findFirst()
                .orElseThrow(() -> new StillUnusable("dit onderdeel leest " + topic + " niet"));
    }

    private static Throwable stillUnusable(Throwable failure) {
        return failure instanceof StillUnusable ? failure : new StillUnusable(BatchFailures.plain(failure));
    }

    private static ConsumerRecord<String, byte[]> message(Row row) {
        Buffer value = row.getBuffer("value");
        Buffer key = row.getBuffer("message_key");
        var message = new ConsumerRecord<>(row.getString("topic"), row.getInteger("kafka_partition"),
                row.getLong("kafka_offset"), key == null ? null : key.toString(),
                value == null ? null : value.getBytes());
        JsonObject headers = row.getJsonObject("headers");
        for (String name : headers.fieldNames()) {
            String content = headers.getString(name);
            message.headers().add(name, content == null ? null : Base64.getDecoder().decode(content));
        }
        return message;
    }
}
