package nl.kcc.inbox;

import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Applies the events of one topic. Must be idempotent and indifferent to order: the same events come again.
public interface EventConsumer<E> {

    EventVocabulary<E> vocabulary();

    /// Why a decoded event cannot be used, for instance because its id is missing; empty when it can.
    Optional<String> flaw(E event);

    /// Applies a batch inside the transaction; a failure rolls all of it back.
    Uni<Void> on(SqlConnection transaction, List<E> events);
}
