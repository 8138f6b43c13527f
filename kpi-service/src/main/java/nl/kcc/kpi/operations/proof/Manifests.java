package nl.kcc.kpi.operations.proof;

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
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Manifest;
import nl.kcc.events.Manifest.DayTotals;
import nl.kcc.outbox.BackgroundWork;

/// The rows of `manifest`.
@ApplicationScoped
class Manifests {

    /// The later one of a day counts. Clocks of two machines may differ a little: a minute is left for that.
    private static final String KEEP = """
            insert into manifest as known (side, municipality, day, as_of, received_at, contacts, versions, digest, listed)
            select $1, municipality, day, as_of, $2, contacts, versions, digest, listed
            from unnest($3::text[], $4::date[], $5::timestamptz[], $6::bigint[], $7::bigint[], $8::text[], $9::boolean[])
                as news (municipality, day, as_of, contacts, versions, digest, listed)
            order by municipality, day
            on conflict (side, municipality, day) do update
                set as_of = excluded.as_of, received_at = excluded.received_at, contacts = excluded.contacts,
                    versions = excluded.versions, digest = excluded.digest, listed = excluded.listed, compared_at = null,
                    ahead = coalesce(known.compared_at < excluded.as_of - interval '1 minute'
                        and (known.known_contacts > excluded.contacts or known.known_versions > excluded.versions), false)
                where known.as_of < excluded.as_of
            """;
    /// What a writer left out of its newest manifests, though we know contacts of it: there it has none. Looked at while
    /// they are new.
    private static final String LEFT_OUT = """
            insert into manifest as known (side, municipality, day, as_of, received_at, contacts, versions, digest)
            select 'CONTACTS', municipality, day, newest.as_of - interval '1 microsecond', newest.received_at, 0, 0,
                repeat('0', 16)
            from (select max(as_of) as as_of, max(received_at) as received_at from manifest
                  where side = 'CONTACTS' and not listed and received_at < $1) as newest,
                lateral (select distinct municipality, day from contact_fact
                    where day > cast(newest.as_of at time zone 'Europe/Amsterdam' as date) - 35 and contact_version > 0
                        and contact_id < first_id_at(newest.as_of - interval '15 seconds')) as counted
            where newest.received_at > $1 - interval '2 minutes'
                and not exists (select from manifest as told where told.side = 'CONTACTS'
                and told.municipality = counted.municipality and told.day = counted.day
                and told.as_of >= newest.as_of - interval '1 minute')
            on conflict (side, municipality, day) do update
                set as_of = excluded.as_of, received_at = excluded.received_at, contacts = 0, versions = 0,
                    digest = excluded.digest, listed = false, compared_at = null
            """;
    /// Days that are still to be compared, and those that differ. A contact that intake does not know, and that a person
    /// kept all the same, is not compared; ids tell which contacts were there before the manifest, but for some
    /// seconds in which one may have been on its way.
    private static final String COMPARE = """
            with due as materialized (
                    select side, municipality, day, as_of from manifest
                    where (compared_at is null or differs_since is not null)
                        and received_at < case side when 'ENCOUNTERS' then cast($4 as timestamptz) else cast($1 as timestamptz) end
                    order by received_at limit $3 for update skip locked),
                 contacts as (
                    select 'CONTACTS' as side, municipality, day, count(*) as contacts, sum(contact_version) as versions,
                        bit_xor(version_digest(contact_id, contact_version)) as digest,
                        count(*) filter (where contact_id < first_id_at(as_of - interval '15 seconds')) as earlier
                    from contact_fact join due using (municipality, day)
                        left join unknown_contact as kept using (contact_id, municipality, day)
                    where due.side = 'CONTACTS' and contact_version > 0 and kept.decision is distinct from 'KEEP'
                    group by municipality, day),
                 routing as (
                    select 'ROUTING' as side, due.municipality, due.day, count(*) as contacts, sum(routing_version) as versions,
                        bit_xor(version_digest(fact.contact_id, routing_version)) as digest, 0 as earlier
                    from contact_fact as fact left join unknown_contact as removed
                            on removed.contact_id = fact.contact_id and fact.contact_version < 0
                        join due on due.municipality = coalesce(fact.municipality, removed.municipality)
                            and due.day = coalesce(fact.day, removed.day)
                    where due.side = 'ROUTING' and routing_version > 0 group by due.municipality, due.day),
                 encounters as (
                    select 'ENCOUNTERS' as side, due.municipality, due.day, count(*) as contacts, sum(version) as versions,
                        bit_xor(version_digest(encounter_id, version)) as digest, 0 as earlier
                    from encounter_fact as fact join due on due.municipality = fact.municipality and due.day = fact.told_day
                    where due.side = 'ENCOUNTERS' group by due.municipality, due.day),
                 known as (
                    select side, municipality, day, coalesce(found.contacts, 0) as contacts,
                        coalesce(found.versions, 0)::bigint as versions,
                        lpad(to_hex(coalesce(found.digest, 0)), 16, '0') as digest, coalesce(earlier, 0) as earlier
                    from due left join (select * from contacts union all select * from routing
                            union all select * from encounters) as found
                        using (side, municipality, day)),
                 judged as (
                    select known.*, greatest(earlier - m.contacts, 0) as unknown,
                        ahead and (known.contacts > m.contacts or known.versions > m.versions)
                        or side = 'CONTACTS' and earlier > m.contacts
                        or known.contacts < m.contacts or known.versions < m.versions
                        or (known.contacts = m.contacts and known.versions = m.versions and known.digest <> m.digest)
                        as differs
                    from known join manifest as m using (side, municipality, day))
            update manifest as m
            set compared_at = $2, known_contacts = judged.contacts, known_versions = judged.versions,
                known_digest = judged.digest,
                unknown_contacts = case when m.side = 'CONTACTS' then judged.unknown else 0 end,
                differs_since = case when differs then coalesce(m.differs_since, $2) end,
                looks = case when differs then m.looks + 1 else 0 end
            from judged
            where m.side = judged.side and m.municipality = judged.municipality and m.day = judged.day
            """;
    private static final int AT_ONCE = 2000;

    /// Rows of one manifest.
    private record Day(String municipality, Instant asOf, DayTotals totals) {
    }

    private final BackgroundWork work;
    private final Clock clock;

    Manifests(BackgroundWork work, Clock clock) {
        this.work = work;
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
                .addArrayOfString(days.stream().map(day -> day.totals().digest()).toArray(String[]::new))
                .addArrayOfBoolean(days.stream().map(day -> day.totals().listed() != null).toArray(Boolean[]::new)))
                .replaceWithVoid();
    }

    /// Compares what came before a moment, up to which everything has been read.
    ///
    /// @param encountersReadUntil the same of calls and visits
    /// @return whether there may be more to compare
    Uni<Boolean> compare(Instant readUntil, Instant encountersReadUntil) {
        return work.sql(transaction -> transaction.preparedQuery(LEFT_OUT).execute(Tuple.of(utc(readUntil)))
                .chain(() -> transaction.preparedQuery(COMPARE)
                        .execute(Tuple.of(utc(readUntil), utc(clock.instant()), AT_ONCE, utc(encountersReadUntil)))))
                .map(compared -> compared.rowCount() == AT_ONCE);
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
