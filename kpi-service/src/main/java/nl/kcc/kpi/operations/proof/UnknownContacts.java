package nl.kcc.kpi.operations.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.Problem;
import nl.kcc.events.Manifest;
import nl.kcc.events.Manifest.DayTotals;
import nl.kcc.events.Manifest.Listed;
import nl.kcc.kpi.fold.Freshness;
import nl.kcc.kpi.fold.RemoveContacts;
import nl.kcc.kpi.operations.proof.UnknownContactsView.UnknownContact;
import nl.kcc.outbox.BackgroundWork;

/// Contacts that we know and intake does not: found, listed, and decided on by a person.
@ApplicationScoped
class UnknownContacts {

    private static final Logger LOG = Logger.getLogger(UnknownContacts.class);
    private static final int PAGE = 1000;
    /// What one decision is about at most, in one transaction.
    private static final int AT_ONCE = 5000;

    private static final String COMPARE = """
            with told as (select * from unnest($4::uuid[], $5::bigint[]) as told (contact_id, version)),
                 found as (
                    select contact_id, contact_version, told.version as told_version
                    from contact_fact as fact left join told using (contact_id)
                    where municipality = $1 and day = $2 and (contact_version > told.version
                        or told.version is null and contact_id < first_id_at($3::timestamptz - interval '15 seconds'))),
                 known_again as (
                    delete from unknown_contact where municipality = $1 and day = $2 and decision is null
                        and contact_id not in (select contact_id from found))
            insert into unknown_contact as earlier (contact_id, municipality, day, found_at, known_version, told_version)
            select contact_id, $1, $2, $6, contact_version, told_version from found
            on conflict (contact_id) do update
                set known_version = excluded.known_version, told_version = excluded.told_version
                where earlier.decision is null
            """;
    /// Of a day of which intake has nothing no list is needed.
    private static final String WHOLE_DAYS = """
            insert into unknown_contact (contact_id, municipality, day, found_at, known_version)
            select contact_id, municipality, day, $1, contact_version
            from contact_fact join manifest using (municipality, day)
            where side = 'CONTACTS' and contacts = 0 and looks >= 2 and contact_version > 0
                and contact_id < first_id_at(as_of - interval '15 seconds')
            on conflict (contact_id) do nothing
            """;
    private static final String COUNT = """
            select count(*) filter (where decision is null and told_version is null) as unknown,
                count(*) filter (where decision is null and told_version is not null) as newer from unknown_contact
            """;
    private static final String LIST = """
            select * from unknown_contact order by decision is not null, day, municipality, contact_id limit %d offset $1
            """.formatted(PAGE);
    private static final String DECIDE = """
            update unknown_contact set decision = $1, decided_by = $2, decided_at = $3
            where contact_id in (
                select contact_id from unknown_contact
                where decision is null and told_version is null and ($4::uuid[] is null or contact_id = any ($4))
                order by contact_id limit %d for update)
            returning contact_id
            """.formatted(AT_ONCE);

    private final BackgroundWork work;
    private final RemoveContacts removing;
    private final Freshness freshness;
    private final Clock clock;

    UnknownContacts(BackgroundWork work, RemoveContacts removing, Freshness freshness, Clock clock) {
        this.work = work;
        this.removing = removing;
        this.freshness = freshness;
        this.clock = clock;
    }

    /// Compares what we know with manifests that name each contact; passes over all others.
    Uni<Void> compare(SqlConnection transaction, List<Manifest> manifests) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Manifest manifest : manifests) {
            for (DayTotals day : manifest.days()) {
                if (day.listed() != null) {
                    all = all.chain(() -> compare(transaction, manifest, day));
                }
            }
        }
        return all;
    }

    private Uni<Void> compare(SqlConnection transaction, Manifest manifest, DayTotals day) {
        return transaction.preparedQuery(COMPARE).execute(Tuple.of(manifest.municipality(), day.day(), utc(manifest.asOf()))
                .addArrayOfUUID(day.listed().stream().map(Listed::id).toArray(UUID[]::new))
                .addArrayOfLong(day.listed().stream().map(Listed::version).toArray(Long[]::new))
                .addOffsetDateTime(now())).replaceWithVoid();
    }

    Uni<Void> findWholeDays() {
        return work.sql(transaction -> transaction.preparedQuery(WHOLE_DAYS).execute(Tuple.of(now())).replaceWithVoid());
    }

    Uni<UnknownContactsView> view(int page) {
        return work.sql(look -> look.query(COUNT).execute().map(rows -> rows.iterator().next())
                .chain(count -> look.preparedQuery(LIST).execute(Tuple.of((page - 1) * PAGE))
                        .map(rows -> new UnknownContactsView(count.getLong("unknown"), count.getLong("newer"),
                                rows.stream().map(UnknownContact::of).toList()))));
    }

    /// @param contacts null for all that wait for a decision
    /// @return how many it was about
    /// @throws Problem.Conflict (as a failure) when one of the contacts named waits for none; nothing is decided then
    Uni<Integer> decide(Decision decision, List<UUID> contacts, String by) {
        return work.sql(transaction -> transaction.preparedQuery(DECIDE)
                .execute(Tuple.of(decision.name(), by, now())
                        .addArrayOfUUID(contacts == null ? null : contacts.toArray(UUID[]::new)))
                .map(rows -> decided(rows, contacts))
                .call(ids -> decision == Decision.REMOVE ? removing.remove(transaction, ids)
                        : Uni.createFrom().voidItem()))
                .invoke(ids -> {
                    freshness.changed();
                    LOG.infof("Decided on contacts that intake does not know decision=%s contacts=%d by=%s", decision,
                            ids.size(), by);
                }).map(List::size);
    }

    private static List<UUID> decided(RowSet<Row> rows, List<UUID> contacts) {
        if (contacts != null && rows.size() < contacts.stream().distinct().count()) {
            throw new Problem.Conflict("Een van deze contacten staat niet in de lijst, of er is al over besloten.");
        }
        return rows.stream().map(row -> row.getUUID(0)).toList();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /// What is done with a contact that intake does not know.
    enum Decision {
        /// It counts no more.
        REMOVE,
        /// It goes on counting.
        KEEP
    }
}
