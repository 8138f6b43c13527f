package nl.kcc.routing.rulesets;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// What was in force of one document, and who decided so. For people: the last fifty times.
@ApplicationScoped
public class DocumentHistory {

    private static final String HELD = """
            select v.version, v.content, f.decided_by, f.from_at
            from knowledge_in_force f join knowledge_version v using (kind, version)
            where f.kind = $1 and f.from_at <= $2 order by f.from_at desc, f.number desc limit $3
            """;

    /// Each of them is read whole.
    private static final int MOST = 50;

    private final Clock clock;

    DocumentHistory(Clock clock) {
        this.clock = clock;
    }

    /// @param content JSON
    /// @param from since when it holds
    /// @param author user name; null for a data file
    public record Held(int version, String content, Instant from, String author) {
    }

    /// Whether the oldest of these is the first there was.
    public static boolean isWhole(List<Held> held) {
        return held.size() < MOST;
    }

    /// The newest first, which is in force now.
    public Uni<List<Held>> of(SqlConnection connection, KnowledgeKind kind) {
        return connection.preparedQuery(HELD)
                .execute(Tuple.of(kind.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), MOST))
                .map(rows -> rows.stream().map(row -> new Held(row.getInteger("version"), row.getString("content"),
                        row.getOffsetDateTime("from_at").toInstant(), row.getString("decided_by"))).toList());
    }
}
