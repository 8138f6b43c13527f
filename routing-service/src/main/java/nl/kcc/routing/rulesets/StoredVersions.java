package nl.kcc.routing.rulesets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.EventJson;

/// The versions of all documents, and which of them are in force from when. In plain SQL: it is read before any session
/// exists, and every second.
@ApplicationScoped
class StoredVersions {

    /// Whoever stores, imports or publishes waits for whoever does so already; reading goes on.
    private static final String LOCK = "lock table knowledge_in_force in share row exclusive mode";
    private static final String IN_FORCE = """
            select distinct on (kind) kind, version from knowledge_in_force decided
            where from_at <= $1 and takes_back is null
              and not exists (select from knowledge_in_force back where back.takes_back = decided.number)
            order by kind, from_at desc, number desc
            """;
    private static final String PLANNED_RULES = """
            select distinct version from knowledge_in_force decided
            where kind = 'RULES' and from_at > $1 and takes_back is null
              and not exists (select from knowledge_in_force back where back.takes_back = decided.number)
            order by version
            """;
    private static final String NEWEST = "select kind, max(version) as version from knowledge_version group by kind";
    private static final String CONTENTS = """
            select kind, content from knowledge_version
            where (kind, version) in (select kind, cast(version as int) from json_each_text(cast($1::text as json))
                as wanted(kind, version))
            """;
    private static final String LAST_IMPORTED = """
            select distinct on (kind) kind, content from knowledge_version where author is null
            order by kind, version desc
            """;
    private static final String STORE = """
            insert into knowledge_version (kind, version, content, author, stored_at) values ($1, $2, $3, $4, $5)
            """;
    private static final String ENFORCE = """
            insert into knowledge_in_force (number, kind, version, from_at, decided_by, decided_at)
            select coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5 from knowledge_in_force
            """;

    /// Until the end of the transaction nobody else changes what is in force.
    Uni<Void> lock(SqlConnection transaction) {
        return transaction.query(LOCK).execute().replaceWithVoid();
    }

    /// @return the version of each kind at that moment; empty in an empty database
    Uni<Map<KnowledgeKind, Integer>> inForce(SqlConnection connection, Instant moment) {
        return connection.preparedQuery(IN_FORCE).execute(Tuple.of(at(moment)))
                .map(rows -> byKind(rows, row -> row.getInteger("version")));
    }

    /// @return the rule sets that are to come into force
    Uni<List<Integer>> plannedRules(SqlConnection connection, Instant now) {
        return connection.preparedQuery(PLANNED_RULES).execute(Tuple.of(at(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getInteger("version")).toList());
    }

    /// @return the highest number of each kind, drafts included
    Uni<Map<KnowledgeKind, Integer>> newest(SqlConnection connection) {
        return connection.query(NEWEST).execute().map(rows -> byKind(rows, row -> row.getInteger("version")));
    }

    Uni<Map<KnowledgeKind, String>> contents(SqlConnection connection, Map<KnowledgeKind, Integer> versions) {
        return connection.preparedQuery(CONTENTS).execute(Tuple.of(EventJson.write(versions)))
                .map(rows -> byKind(rows, row -> row.getString("content")));
    }

    /// @return what each data file said when it was last imported
    Uni<Map<KnowledgeKind, String>> lastImported(SqlConnection connection) {
        return connection.query(LAST_IMPORTED).execute().map(rows -> byKind(rows, row -> row.getString("content")));
    }

    /// Stores a version that is in force from a moment on. The list must be locked.
    Uni<Void> store(SqlConnection transaction, NewVersion version, Instant from, Instant now) {
        String kind = version.kind().name();
        return transaction.preparedQuery(STORE)
                .execute(Tuple.of(kind, version.number(), version.content(), version.author(), at(now)))
                .chain(() -> enforce(transaction, version.kind(), version.number(), from, version.author(), now));
    }

    /// Puts a version in force from a moment on. The list must be locked.
    Uni<Void> enforce(SqlConnection transaction, KnowledgeKind kind, int version, Instant from, String who, Instant now) {
        return transaction.preparedQuery(ENFORCE).execute(Tuple.of(kind.name(), version, at(from), who, at(now)))
                .replaceWithVoid();
    }

    private static <T> Map<KnowledgeKind, T> byKind(RowSet<Row> rows, Function<Row, T> value) {
        Map<KnowledgeKind, T> found = new EnumMap<>(KnowledgeKind.class);
        rows.forEach(row -> found.put(KnowledgeKind.valueOf(row.getString("kind")), value.apply(row)));
        return found;
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /// @param author who wrote it; null for a data file
    record NewVersion(KnowledgeKind kind, int number, String content, String author) {
    }
}
