package nl.kcc.kpi.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Manifest;
import nl.kcc.events.Manifest.DayTotals;

/// The rows of `manifest`.
@ApplicationScoped
class Manifests {

    /// The later one of a day counts. Clocks of two machines may differ a little: a minute is left for that.
    private static final String KEEP = """
            insert into manifest as known (side, municipality, day, as_of, received_at, contacts, versions, digest)
            select $1, municipality, day, as_of, $2, contacts, versions, digest
            from unnest($3::text[], $4::date[], $5::timestamptz[], $6::bigint[], $7::bigint[], $8::text[])
                as news (municipality, day, as_of, contacts, versions, digest)
            order by municipality, day
            on conflict (side, municipality, day) do update
                set as_of = excluded.as_of, received_at = excluded.received_at, contacts = excluded.contacts,
                    versions = excluded.versions, digest = excluded.digest, compared_at = null,
                    ahead = coalesce(known.compared_at < excluded.as_of - interval '1 minute'
                        and (known.known_contacts > excluded.contacts or known.known_versions > excluded.versions), false)
                where known.as_of < excluded.as_of
            """;
    /// Days that are still to be compared, and those that differ.
    private static final String COMPARE = """
            with due as materialized (
                    select side, municipality, day from manifest
                    where (compared_at is null or differs_since is not null) and received_at < $1
                    order by received_at limit $3 for update skip locked),
                 contacts as (
                    select 'CONTACTS' as side, municipality, day, count(*) as contacts, sum(contact_version) as versions,
                        bit_xor(version_digest(contact_id, contact_version)) as digest
                    from contact_fact join due using (municipality, day)
                    where due.side = 'CONTACTS' and contact_version > 0 group by municipality, day),
                 routing as (
                    select 'ROUTING' as side, municipality, day, count(*) as contacts, sum(routing_version) as versions,
                        bit_xor(version_digest(contact_id, routing_version)) as digest
                    from contact_fact join due using (municipality, day)
                    where due.side = 'ROUTING' and routing_version > 0 group by municipality, day),
                 known as (
                    select side, municipality, day, coalesce(found.contacts, 0) as contacts,
                        coalesce(found.versions, 0)::bigint as versions,
                        lpad(to_hex(coalesce(found.digest, 0)), 16, '0') as digest
                    from due left join (select * from contacts union all select * from routing) as found
                        using (side, municipality, day)),
                 judged as (
                    select known.*, ahead or known.contacts < m.contacts or known.versions < m.versions
                        or (known.contacts = m.contacts and known.versions = m.versions and known.digest <> m.digest)
                        as differs
                    from known join manifest as m using (side, municipality, day))
            update manifest as m
            set compared_at = $2, known_contacts = judged.contacts, known_versions = judged.versions,
                known_digest = judged.digest,
                differs_since = case when differs then coalesce(m.differs_since, $2) end,
                looks = case when differs then m.looks + 1 else 0 end
            from judged
            where m.side = judged.side and m.municipality = judged.municipality and m.day = judged.day
            """;
    private static final int AT_ONCE = 2000;

    /// Rows of one manifest.
    private record Day(String municipality, Instant asOf, DayTotals totals) {
    }

    private final Pool pool;
    private final Clock clock;

    Manifests(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> keep(SqlConnection transaction, Side side, List<Manifest> manifests) {
        Map<Map.Entry<String, LocalDate>, Day> newest = new HashMap<>();
        manifests.stream().sorted(Comparator.comparing(Manifest::asOf))
                .forEach(manifest -> manifest.days().forEach(day -> newest.put(
                        Map.entry(manifest.municipality(), day.day()),
                        new Day(manifest.municipality(), manifest.asOf(), day))));
        List<Day> days = List.copyOf(newest.values());
        return transaction.preparedQuery(KEEP).execute(Tuple.tuple()
                .addString(side.name())
                .addOffsetDateTime(utc(clock.instant()))
                .addArrayOfString(days.stream().map(Day::municipality).toArray(String[]::new))
                .addArrayOfLocalDate(days.stream().map(day -> day.totals().day()).toArray(LocalDate[]::new))
                .addArrayOfOffsetDateTime(days.stream().map(day -> utc(day.asOf())).toArray(OffsetDateTime[]::new))
                .addArrayOfLong(days.stream().map(day -> day.totals().contacts()).toArray(Long[]::new))
                .addArrayOfLong(days.stream().map(day -> day.totals().versions()).toArray(Long[]::new))
                .addArrayOfString(days.stream().map(day -> day.totals().digest()).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /// Compares what came before a moment, up to which everything has been read.
    ///
    /// @return whether there may be more to compare
    Uni<Boolean> compare(Instant readUntil) {
        return pool.preparedQuery(COMPARE)
                .execute(Tuple.of(utc(readUntil), utc(clock.instant()), AT_ONCE))
                .map(compared -> compared.rowCount() == AT_ONCE);
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
