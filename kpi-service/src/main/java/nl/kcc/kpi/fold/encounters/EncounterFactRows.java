package nl.kcc.kpi.fold.encounters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.EncounterState;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.EncounterOutcome;
import nl.kcc.outbox.EventJson;

/// The rows of `encounter_fact`, many at a time, in the order of their ids, so that no two writers wait for one another.
final class EncounterFactRows {

    /// The highest version of each counts, whenever it comes. The same one once more mends what somebody changed by hand.
    private static final String KEEP = """
            insert into encounter_fact (encounter_id, version, municipality, channel, day, began_at, offered_at, answered_at,
                ended_at, transfers, appointment, registered_at, outcome, waited_ms)
            select "encounterId", version, municipality, channel, day, "beganAt", "offeredAt", "answeredAt", "endedAt",
                transfers, appointment, "registeredAt", outcome, "waitedMs"
            from json_to_recordset(cast(cast($1 as text) as json)) as told("encounterId" uuid, version bigint,
                municipality text, channel text, day date, "beganAt" timestamptz, "offeredAt" timestamptz,
                "answeredAt" timestamptz, "endedAt" timestamptz, transfers int, appointment boolean,
                "registeredAt" timestamptz, outcome text, "waitedMs" bigint)
            order by "encounterId"
            on conflict (encounter_id) do update set version = excluded.version, municipality = excluded.municipality,
                channel = excluded.channel, day = excluded.day, began_at = excluded.began_at,
                offered_at = excluded.offered_at, answered_at = excluded.answered_at, ended_at = excluded.ended_at,
                transfers = excluded.transfers, appointment = excluded.appointment,
                registered_at = excluded.registered_at, outcome = excluded.outcome, waited_ms = excluded.waited_ms
            where encounter_fact.version <= excluded.version
            """;

    private EncounterFactRows() {
    }

    static Uni<Void> keep(SqlConnection transaction, List<EncounterState> told) {
        return transaction.preparedQuery(KEEP)
                .execute(Tuple.of(EventJson.write(newest(told).stream().map(FactOfEncounter::of).toList())))
                .replaceWithVoid();
    }

    /// One row cannot be changed twice by one statement.
    static Collection<EncounterState> newest(List<EncounterState> told) {
        Map<UUID, EncounterState> newest = new TreeMap<>();
        told.forEach(state -> newest.merge(state.encounterId(), state,
                (one, other) -> one.version() < other.version() ? other : one));
        return newest.values();
    }

    /// As the statement reads it.
    record FactOfEncounter(UUID encounterId, long version, String municipality, String channel, LocalDate day, Instant beganAt,
            Instant offeredAt, Instant answeredAt, Instant endedAt, int transfers, boolean appointment,
            Instant registeredAt, String outcome, Long waitedMs) {

        private static FactOfEncounter of(EncounterState state) {
            return new FactOfEncounter(state.encounterId(), state.version(), state.municipality(), state.channel().name(),
                    Counting.dayOf(state.beganAt()), state.beganAt(), state.offeredAt(), state.answeredAt(),
                    state.endedAt(), state.transfers(), Boolean.TRUE.equals(state.appointment()), state.registeredAt(),
                    EncounterOutcome.of(state).name(),
                    EncounterOutcome.waited(state).map(Duration::toMillis).orElse(null));
        }
    }
}
