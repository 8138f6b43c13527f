package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.List;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.ContactEvent.RepeatDetected;
import nl.kcc.intake.rows.ContactArrays;
import nl.kcc.outbox.EventJson;

/// Writes down that contacts stand differently to which nothing else happened: new version, a line in the history. The
/// caller appends the events.
public final class Relink {

    private static final String RELINK = """
            with told as materialized (select cast(cast($1 as text) as json) as change),
            standing as materialized (
                select s.* from told, json_to_recordset(change -> 'standings') as s(
                    id uuid, repeat_of uuid, repeat_of_at timestamptz, chaser boolean, next_at timestamptz)
            ),
            relinked as (
                update contact c set version = version + 1, repeat_of = s.repeat_of, repeat_of_at = s.repeat_of_at,
                    chaser = s.chaser, next_at = s.next_at
                from standing s where c.id = s.id
                returning c.*
            ),
            recorded as (
                insert into audit (contact_id, version, action, actor, recorded_at)
                select id, version, 'REPEAT_DETECTED', change ->> 'actor', cast(change ->> 'at' as timestamptz)
                from relinked, told
            )
            select cast(coalesce(json_agg(relinked order by id), '[]') as text) from relinked
            """;

    /// New standings, on whose behalf, and when.
    private record Change(List<Restanding> standings, String actor, Instant at) {
    }

    private Relink() {
    }

    /// @param actor whose doing it was
    public static Uni<List<RepeatDetected>> others(SqlConnection transaction, Placement placement, String actor,
            Instant now) {
        return others(JsonCall.on(transaction), placement, actor, now);
    }

    /// @param actor whose doing it was
    public static Uni<List<RepeatDetected>> others(Mutiny.Session session, Placement placement, String actor,
            Instant now) {
        return others(JsonCall.on(session), placement, actor, now);
    }

    private static Uni<List<RepeatDetected>> others(JsonCall transaction, Placement placement, String actor,
            Instant now) {
        return placement.others().isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction.run(RELINK, EventJson.write(new Change(placement.others(), actor, now)))
                        .map(rows -> ContactArrays.read(rows).stream().map(RepeatDetected::new).toList());
    }
}
