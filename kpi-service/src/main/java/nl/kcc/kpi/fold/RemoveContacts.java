package nl.kcc.kpi.fold;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.kpi.counters.Shards;

/// Takes contacts out of all figures, for ever: neither an event nor a rebuild brings them back.
@ApplicationScoped
public class RemoveContacts {

    private final Fold fold;
    private final Shards shards;

    RemoveContacts(Fold fold, Shards shards) {
        this.fold = fold;
        this.shards = shards;
    }

    public Uni<Void> remove(SqlConnection transaction, Collection<UUID> contacts) {
        return fold.apply(transaction, shards.ofContacts(), contacts.stream().map(Fact::removed));
    }
}
