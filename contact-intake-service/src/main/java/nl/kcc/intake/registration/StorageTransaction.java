package nl.kcc.intake.registration;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// The transaction in which a channel has its interactions stored. A channel that keeps something of its own with them,
/// such as the mail they came by, does it in the same one.
@FunctionalInterface
public interface StorageTransaction {

    /// All or nothing.
    Uni<Registered> run(Function<SqlConnection, Uni<Registered>> steps);
}
