package nl.kcc.routing.trials;

import static nl.kcc.routing.trials.PastContacts.at;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.ListPosition;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.standing.RowJson;

/// The trials that there were: the tables `trial` and `trial_moved`.
@ApplicationScoped
class StoredTrials {

    private static final String ADD = """
            insert into trial (id, rule_set, against, scope, from_day, to_day, state, total, started_by, started_at, touched_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            """;
    private static final String UPDATE = """
            update trial set state = $2, done = $3, touched_at = $4, ended_at = $5, result = $6 where id = $1
            """;
    private static final String ONE = "select * from trial where id = $1 and rule_set = $2";
    private static final String NEWEST = "select * from trial where rule_set = $1 order by started_at desc, id desc limit $2";
    /// What was said before it came into force, of the same municipalities; failing that, whatever was said.
    private static final String PREDICTION = """
            select * from trial where rule_set = $1 and state = 'DONE'
            order by started_at <= $2 desc, scope = $3 desc, case when started_at <= $2 then started_at end desc, started_at limit 1
            """;
    private static final String RUNNING = "select count(*) as running from trial where state = 'RUNNING' and touched_at > $1";
    private static final String KEEP_MOVED = """
            insert into trial_moved
            select * from json_populate_recordset(null::trial_moved, cast($1::text as json))
            """;
    private static final String MOVED = """
            select * from trial_moved where trial = $1 and ($2::timestamptz is null or (occurred_at, contact_id) > ($2, $3))
            order by occurred_at, contact_id limit $4
            """;
    private static final String FORGET_MOVED = """
            delete from trial_moved where trial in (select id from trial where started_at < $1)
            """;

    Uni<Void> add(SqlConnection transaction, Trial trial) {
        return transaction.preparedQuery(ADD)
                .execute(Tuple.from(new Object[] { trial.id(), trial.ruleSet(), trial.against(), trial.scope(), trial.from(),
                        trial.to(), trial.state().name(), trial.total(), trial.startedBy(), at(trial.startedAt()) }))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection transaction, Trial trial) {
        return transaction.preparedQuery(UPDATE)
                .execute(Tuple.of(trial.id(), trial.state().name(), trial.done(), at(trial.touchedAt()), at(trial.endedAt()),
                        trial.figures() == null ? null : EventJson.write(trial.figures())))
                .replaceWithVoid();
    }

    Uni<Optional<Trial>> one(SqlConnection connection, UUID id, int ruleSet) {
        return connection.preparedQuery(ONE).execute(Tuple.of(id, ruleSet))
                .map(rows -> rows.stream().map(StoredTrials::trial).findFirst());
    }

    /// The newest first.
    Uni<List<Trial>> newest(SqlConnection connection, int ruleSet, int atMost) {
        return connection.preparedQuery(NEWEST).execute(Tuple.of(ruleSet, atMost))
                .map(rows -> rows.stream().map(StoredTrials::trial).toList());
    }

    /// @param inForce since when it is
    /// @param scope of which municipalities preferably, as in [Trial]
    Uni<Optional<Trial>> prediction(SqlConnection connection, int ruleSet, Instant inForce, String scope) {
        return connection.preparedQuery(PREDICTION).execute(Tuple.of(ruleSet, at(inForce), scope))
                .map(rows -> rows.stream().map(StoredTrials::trial).findFirst());
    }

    /// How many are at work, as far as this user sees.
    Uni<Long> running(SqlConnection connection, Instant aliveSince) {
        return connection.preparedQuery(RUNNING).execute(Tuple.of(at(aliveSince)))
                .map(rows -> rows.iterator().next().getLong("running"));
    }

    Uni<Void> keepMoved(SqlConnection transaction, List<MovedContact> moved) {
        return moved.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(KEEP_MOVED).execute(Tuple.of(RowJson.write(moved))).replaceWithVoid();
    }

    /// @param after where the page before ended; null for the first one
    Uni<List<MovedContact>> moved(SqlConnection connection, UUID trial, ListPosition after, int atMost) {
        return connection.preparedQuery(MOVED)
                .execute(Tuple.of(trial, after == null ? null : at(after.at()), after == null ? null : after.id(), atMost))
                .map(rows -> rows.stream().map(MovedContact::of).toList());
    }

    /// The figures stay.
    Uni<Void> forgetMoved(SqlConnection transaction, Instant startedBefore) {
        return transaction.preparedQuery(FORGET_MOVED).execute(Tuple.of(at(startedBefore))).replaceWithVoid();
    }

    private static Trial trial(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new Trial(row.getUUID("id"), row.getInteger("rule_set"), row.getInteger("against"), row.getString("scope"),
                row.getLocalDate("from_day"), row.getLocalDate("to_day"), Trial.TrialState.valueOf(row.getString("state")),
                row.getLong("total"), row.getLong("done"), row.getString("started_by"),
                row.getOffsetDateTime("started_at").toInstant(), row.getOffsetDateTime("touched_at").toInstant(),
                ended == null ? null : ended.toInstant(), figures(row.getString("result")));
    }

    private static TrialFigures figures(String json) {
        try {
            return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), TrialFigures.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
