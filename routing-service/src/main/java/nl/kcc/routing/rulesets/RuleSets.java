package nl.kcc.routing.rulesets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.Problem;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rules.RuleTableDocument;

/// The versions of the rule table with their lives. In plain SQL, as [StoredVersions].
@ApplicationScoped
class RuleSets {

    private static final String COUNTING = """
            select decided.* from knowledge_in_force decided where kind = 'RULES' and takes_back is null
              and not exists (select from knowledge_in_force back where back.takes_back = decided.number)""";
    private static final String SELECT = """
            with counting as (%s),
            present as (select version from counting where from_at <= $1 order by from_at desc, number desc limit 1)
            select v.version, v.author, v.stored_at, v.based_on, v.revision, v.edited_by, v.edited_at, v.withdrawn_by,
                v.withdrawn_at, a.number as decision, a.decided_by, a.decided_at, a.from_at,
                json_array_length(cast(v.content as json) -> 'rules') as rule_count,
                (select version from present) = v.version as in_force, %s
            from knowledge_version v
            left join lateral (select * from counting where counting.version = v.version order by number desc limit 1) a on true
            where v.kind = 'RULES'
            """;
    private static final String LIST = SELECT.formatted(COUNTING, "null as content") + " order by v.version desc";
    private static final String ONE = SELECT.formatted(COUNTING, "v.content") + " and v.version = $2";
    private static final String ADD = """
            insert into knowledge_version (kind, version, content, author, stored_at, based_on)
            select 'RULES', coalesce(max(version), 0) + 1, $1, $2, $3, $4 from knowledge_version where kind = 'RULES'
            returning version
            """;
    private static final String CHANGE = """
            update knowledge_version set content = $2, revision = revision + 1, edited_by = $3, edited_at = $4
            where kind = 'RULES' and version = $1
            """;
    private static final String WITHDRAW = """
            update knowledge_version set withdrawn_by = $2, withdrawn_at = $3 where kind = 'RULES' and version = $1
            """;
    private static final String TAKE_BACK = """
            insert into knowledge_in_force (number, kind, version, from_at, decided_by, decided_at, takes_back)
            select (select max(number) + 1 from knowledge_in_force), kind, version, from_at, $2, $3, number
            from knowledge_in_force planned where kind = 'RULES' and version = $1 and from_at > $3 and takes_back is null
              and not exists (select from knowledge_in_force back where back.takes_back = planned.number)
            """;
    /// Whoever came before, and nobody has withdrawn.
    private static final String BEFORE = """
            with counting as (%s)
            select counting.version from counting join knowledge_version v on v.kind = 'RULES' and v.version = counting.version
            where from_at <= $1 and counting.version <> $2 and v.withdrawn_at is null
            order by from_at desc, number desc limit 1
            """.formatted(COUNTING);

    /// Newest first, without their rules.
    Uni<List<RuleSetView>> all(SqlConnection connection, Instant now) {
        return connection.preparedQuery(LIST).execute(Tuple.of(StoredVersions.at(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> view(row, now)).toList());
    }

    /// @throws Problem.NotFound (as a failure) when there is none of that number
    Uni<RuleSetView> one(SqlConnection connection, int number, Instant now) {
        return connection.preparedQuery(ONE).execute(Tuple.of(StoredVersions.at(now), number)).map(rows -> {
            if (rows.rowCount() == 0) {
                throw new Problem.NotFound("Deze regelset bestaat niet.");
            }
            return view(rows.iterator().next(), now);
        });
    }

    /// The list must be locked, as for all that follows here.
    ///
    /// @return its number
    Uni<Integer> add(SqlConnection transaction, RuleTableDocument document, String author, Integer basedOn, Instant now) {
        return transaction.preparedQuery(ADD)
                .execute(Tuple.of(EventJson.write(document), author, StoredVersions.at(now), basedOn))
                .map(rows -> rows.iterator().next().getInteger("version"));
    }

    Uni<Void> change(SqlConnection transaction, int number, RuleTableDocument document, String editor, Instant now) {
        return transaction.preparedQuery(CHANGE)
                .execute(Tuple.of(number, EventJson.write(document), editor, StoredVersions.at(now))).replaceWithVoid();
    }

    Uni<Void> withdraw(SqlConnection transaction, int number, String who, Instant now) {
        return transaction.preparedQuery(WITHDRAW).execute(Tuple.of(number, who, StoredVersions.at(now))).replaceWithVoid();
    }

    Uni<Void> takePlanBack(SqlConnection transaction, int number, String who, Instant now) {
        return transaction.preparedQuery(TAKE_BACK).execute(Tuple.of(number, who, StoredVersions.at(now))).replaceWithVoid();
    }

    /// @return the one that was in force before; null when there was none
    Uni<Integer> before(SqlConnection transaction, int inForce, Instant now) {
        return transaction.preparedQuery(BEFORE).execute(Tuple.of(StoredVersions.at(now), inForce))
                .map(rows -> rows.rowCount() == 0 ? null : rows.iterator().next().getInteger("version"));
    }

    private static RuleSetView view(Row row, Instant now) {
        String content = row.getString("content");
        var document = content == null ? null
                : DocumentReader.read(content, RuleTableDocument.class, new Flaws(KnowledgeKind.RULES.dutchName()));
        return new RuleSetView(row.getInteger("version"), state(row, now), row.getString("author"),
                instant(row, "stored_at"), row.getInteger("based_on"), row.getInteger("revision"), row.getString("edited_by"),
                instant(row, "edited_at"), row.getString("decided_by"), instant(row, "decided_at"), instant(row, "from_at"),
                row.getString("withdrawn_by"), instant(row, "withdrawn_at"), row.getInteger("rule_count"),
                document == null ? null : document.rules());
    }

    private static RuleSetState state(Row row, Instant now) {
        Instant from = instant(row, "from_at");
        if (Boolean.TRUE.equals(row.getBoolean("in_force"))) {
            return RuleSetState.IN_FORCE;
        }
        if (row.getOffsetDateTime("withdrawn_at") != null) {
            return RuleSetState.WITHDRAWN;
        }
        return from == null ? RuleSetState.DRAFT : from.isAfter(now) ? RuleSetState.PLANNED : RuleSetState.PAST;
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
