package nl.kcc.intake.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Channel;
import nl.kcc.intake.identity.Pseudonym;
import nl.kcc.outbox.EventJson;
import nl.kcc.outbox.Identifiers;

/// The table of calls and visits, many at a time. All who write insert first and lock then, each in the order of the names, so
/// that no two of them wait for one another. In plain SQL: a switchboard tells of hundreds at once.
final class EncounterRows {

    private static final String NAMES = """
            from json_to_recordset(cast(cast($1 as text) as json)) as told(id uuid, municipality text, channel text,
                name text, day date, "beganAt" timestamptz)
            """;
    private static final String INSERT = """
            insert into encounter (id, version, municipality, channel, name, day, began_at, transfers)
            select id, 0, municipality, channel, name, day, "beganAt", cast('{}' as timestamptz[])
            """ + NAMES + """
            order by municipality, channel, name, day
            on conflict (municipality, channel, name, day) do nothing
            """;
    private static final String LOCK = """
            select encounter.* from encounter join (select told.municipality, told.channel, told.name, told.day
            """ + NAMES + """
            ) told using (municipality, channel, name, day)
            order by municipality, channel, name, day for no key update of encounter
            """;
    private static final String LOCK_ONE = "select * from encounter where id = $1 for no key update";
    /// Whose number it is, only as long as it rings: nobody looks for it later.
    private static final String UPDATE = """
            update encounter set version = news.version, began_at = news."beganAt", offered_at = news."offeredAt",
                answered_at = news."answeredAt", ended_at = news."endedAt", transfers = news.transfers,
                appointment = news.appointment, registered_at = news."registeredAt",
                identity_id = case when news."answeredAt" is null and news."endedAt" is null
                    then coalesce(identity_id, (select p.id from identity_pseudonym p
                        where p.hash = news.hash and p.type = news.type and p.key_version = news."keyVersion")) end
            from json_to_recordset(cast(cast($1 as text) as json)) as news(id uuid, version bigint, "beganAt" timestamptz,
                "offeredAt" timestamptz, "answeredAt" timestamptz, "endedAt" timestamptz, transfers timestamptz[],
                appointment boolean, "registeredAt" timestamptz, type text, "keyVersion" int, hash text)
            where encounter.id = news.id
            """;
    /// A ticket number is used again on other days: the visit that began nearest to the question is meant.
    private static final String FIND = """
            select id from encounter where municipality = $1 and channel = $2 and name = $3
            order by abs(extract(epoch from began_at - cast($4 as timestamptz))), id limit 1
            """;

    private EncounterRows() {
    }

    /// A change, and whose number it is as far as that was told.
    record EncounterChange(StoredEncounter after, Optional<Pseudonym> caller) {
    }

    /// Makes those that are not there yet, and locks them all.
    static Uni<List<StoredEncounter>> lock(SqlConnection transaction, Collection<ToldEncounter> told, Identifiers ids) {
        String names = EventJson.write(told.stream().map(one -> NameRow.of(ids.next(), one)).toList());
        return transaction.preparedQuery(INSERT).execute(Tuple.of(names))
                .chain(() -> transaction.preparedQuery(LOCK).execute(Tuple.of(names)))
                .map(rows -> rows.stream().map(EncounterRows::stored).toList());
    }

    static Uni<StoredEncounter> lock(SqlConnection transaction, UUID id) {
        return transaction.preparedQuery(LOCK_ONE).execute(Tuple.of(id)).map(rows -> stored(rows.iterator().next()));
    }

    static Uni<Void> update(SqlConnection transaction, List<EncounterChange> changes) {
        return transaction.preparedQuery(UPDATE)
                .execute(Tuple.of(EventJson.write(changes.stream().map(StateRow::of).toList()))).replaceWithVoid();
    }

    static Uni<Optional<UUID>> find(SqlConnection transaction, String municipality, Channel channel, String name,
            Instant near) {
        return transaction.preparedQuery(FIND)
                .execute(Tuple.of(municipality, channel.name(), name, near.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
    }

    private static StoredEncounter stored(Row row) {
        var name = new EncounterName(row.getString("municipality"), Channel.valueOf(row.getString("channel")),
                row.getString("name"), row.getLocalDate("day"));
        SortedSet<Instant> transfers = new TreeSet<>();
        Stream.of(row.getArrayOfOffsetDateTimes("transfers")).map(OffsetDateTime::toInstant).forEach(transfers::add);
        long version = row.getLong("version");
        return new StoredEncounter(row.getUUID("id"), version, name, version == 0 ? EncounterFacts.NONE
                : new EncounterFacts(instant(row, "began_at"), instant(row, "offered_at"), instant(row, "answered_at"),
                        instant(row, "ended_at"), transfers, row.getBoolean("appointment"), instant(row, "registered_at")));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    /// As [#NAMES] reads it.
    record NameRow(UUID id, String municipality, String channel, String name, LocalDate day, Instant beganAt) {

        private static NameRow of(UUID id, ToldEncounter told) {
            EncounterName name = told.name();
            return new NameRow(id, name.municipality(), name.channel().name(), name.name(), name.day(),
                    told.facts().beganAt());
        }
    }

    /// As [#UPDATE] reads it.
    record StateRow(UUID id, long version, Instant beganAt, Instant offeredAt, Instant answeredAt, Instant endedAt,
            SortedSet<Instant> transfers, Boolean appointment, Instant registeredAt, String type, Integer keyVersion,
            String hash) {

        private static StateRow of(EncounterChange change) {
            EncounterFacts facts = change.after().facts();
            return new StateRow(change.after().id(), change.after().version(), facts.beganAt(), facts.offeredAt(),
                    facts.answeredAt(), facts.endedAt(), facts.transfers(), facts.appointment(), facts.registeredAt(),
                    change.caller().map(caller -> caller.type().name()).orElse(null),
                    change.caller().map(Pseudonym::keyVersion).orElse(null),
                    change.caller().map(Pseudonym::hash).orElse(null));
        }
    }
}
