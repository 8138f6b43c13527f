package nl.kcc.routing.rulesets;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Documents as they were stored, for whoever makes the next version of one. What is decided by is [KnowledgeInForce], which
/// follows within two seconds.
@ApplicationScoped
public class DocumentsInForce {

    private final StoredVersions stored;
    private final Clock clock;

    DocumentsInForce(StoredVersions stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// @param content JSON
    public record Edition(int version, String content) {
    }

    public Uni<Edition> read(SqlConnection connection, KnowledgeKind kind) {
        return stored.inForce(connection, clock.instant()).chain(versions -> stored.contents(connection, versions)
                .map(contents -> new Edition(versions.get(kind), contents.get(kind))));
    }

    /// Until the end of the transaction nobody else stores a version.
    public Uni<Edition> lock(SqlConnection transaction, KnowledgeKind kind) {
        return stored.lock(transaction).chain(() -> read(transaction, kind));
    }

    /// What would be in force, if this were stored now.
    public Uni<CheckedKnowledge> tried(SqlConnection connection, KnowledgeKind kind, String content) {
        return stored.inForce(connection, clock.instant()).chain(versions -> stored.contents(connection, versions)
                .map(contents -> {
                    contents.put(kind, content);
                    return CheckedKnowledge.of(versions, contents);
                }));
    }
}
