package nl.kcc.intake.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Channel;

/// The calls and visits that an interaction may name as the one it came by. Whoever keeps them knows registration, and not
/// the other way round.
public interface NamedEncounters {

    /// @param name by what the switchboard or the ticket system knows it
    /// @param near when the citizen asked; decides between visits of several days with the same name
    /// @return empty when nobody told of such a call or visit
    Uni<Optional<UUID>> find(SqlConnection transaction, String municipality, Channel channel, String name, Instant near);

    /// Contacts were stored that name it; in the same transaction.
    Uni<Void> registered(SqlConnection transaction, UUID encounter, Instant at);
}
