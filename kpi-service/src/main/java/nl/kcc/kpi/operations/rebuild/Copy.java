package nl.kcc.kpi.operations.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.kpi.fold.Fact;
import nl.kcc.kpi.fold.FactTable;
import nl.kcc.kpi.operations.drift.Recount;
import nl.kcc.outbox.BackgroundWork;

/// The facts as they should be, in tables that are not written to the log of the database and do not outlive the run.
/// Blocking: it belongs to the thread of the run.
final class Copy {

    static final FactTable FACTS = new FactTable("scratch.rebuilt_fact");
    /// Contacts whose fact is missing or different.
    static final String DIFFERENCES = "scratch.rebuilt_difference";

    /// One run goes on at a time: it may have room to sort and to group in.
    static final String ROOM = "work_mem = '128MB'";

    private static final FactTable MERGED = new FactTable("scratch.rebuilt_merged");
    private static final String SEVERAL = "scratch.rebuilt_several";
    private static final int ROWS = 2000;
    /// The longest single statement: an index on, or a comparison of, some tens of millions of rows.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final SqlConnection connection;

    Copy(SqlConnection connection) {
        this.connection = connection;
    }

    void create() {
        drop();
        run("set " + ROOM);
        // For the whole run; it ends with the run's "reset all".
        run(BackgroundWork.ON_CONNECTION);
        run("create unlogged table %s (like contact_fact)".formatted(FACTS.name()));
        run("create unlogged table %s (like contact_fact)".formatted(MERGED.name()));
    }

    void drop() {
        // That there is nothing to drop is no news for the service's log.
        run("set client_min_messages = warning");
        run("drop table if exists " + String.join(", ", FACTS.name(), MERGED.name(), SEVERAL, DIFFERENCES, Recount.CELLS));
        run("reset client_min_messages");
    }

    /// Makes one row of all that was added of the same contact.
    void merge() {
        run("analyze " + FACTS.name());
        mergeThose("select contact_id from %s group by contact_id having count(*) > 1".formatted(FACTS.name()), """
                select %s from %s as copy join %s using (contact_id) order by contact_id
                """.formatted(FactTable.columnsOf("copy"), FACTS.name(), SEVERAL));
        run("create unique index on %s (contact_id)".formatted(FACTS.name()));
    }

    /// Finds the contacts whose fact is missing or different.
    void compare() {
        run("""
                create unlogged table %s as
                select copy.contact_id, live.contact_id is null as missing
                from %s as copy left join contact_fact as live using (contact_id)
                where (%s) is distinct from (%s)
                """.formatted(DIFFERENCES, FACTS.name(), FactTable.columnsOf("copy"), FactTable.columnsOf("live")));
        run("analyze " + DIFFERENCES);
    }

    /// Of the missing contacts, some may have come meanwhile: then they are different, perhaps.
    ///
    /// @param which a condition on their rows, `live`
    void noLongerMissing(String which) {
        run("""
                update %s as difference set missing = false from contact_fact as live
                where difference.missing and live.contact_id = difference.contact_id and %s
                """.formatted(DIFFERENCES, which));
    }

    /// Where the facts have heard more of a side meanwhile, that goes into the copy too.
    void learnFromFacts() {
        mergeThose("""
                select contact_id from %s as difference join %s as copy using (contact_id)
                    join contact_fact as live using (contact_id)
                where not missing
                    and (live.contact_version > copy.contact_version or live.contact_version < 0
                        or live.routing_version > copy.routing_version)
                """.formatted(DIFFERENCES, FACTS.name()), """
                select %1$s from (
                    select 0 as side, %2$s from %4$s as copy join %5$s using (contact_id)
                    union all
                    select 1 as side, %3$s from contact_fact as live join %5$s using (contact_id)) as both_sides
                order by contact_id, side
                """.formatted(FactTable.COLUMNS, FactTable.columnsOf("copy"), FactTable.columnsOf("live"), FACTS.name(),
                SEVERAL));
        run("""
                delete from %s as difference using %s as copy, contact_fact as live
                where not missing and copy.contact_id = difference.contact_id and live.contact_id = difference.contact_id
                    and (%s) is not distinct from (%s)
                """.formatted(DIFFERENCES, FACTS.name(), FactTable.columnsOf("copy"), FactTable.columnsOf("live")));
    }

    int count(String table) {
        return run("select count(*) from " + table).iterator().next().getInteger(0);
    }

    /// In the order of their registration, for their ids are.
    List<UUID> contacts(String table, int atMost) {
        return run("select contact_id from %s order by contact_id limit %d".formatted(table, atMost)).stream()
                .map(row -> row.getUUID(0)).toList();
    }

    RowSet<Row> run(String statement) {
        return await(connection.query(statement).execute());
    }

    /// Reads facts batch by batch, in the open transaction or else in one of its own.
    void stream(String select, Consumer<List<Fact>> reader) {
        if (connection.transaction() == null) {
            Transaction own = await(connection.begin());
            stream(select, reader);
            await(own.commit());
            return;
        }
        Cursor cursor = await(connection.prepare(select)).cursor(Tuple.tuple());
        do {
            reader.accept(await(cursor.read(ROWS)).stream().map(FactTable::read).toList());
        } while (cursor.hasMore());
        await(cursor.close());
    }

    static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    /// @param which query for the contacts
    /// @param rows query for all that is known of them, contact by contact; of equal versions the first counts
    private void mergeThose(String which, String rows) {
        run("create unlogged table %s as %s".formatted(SEVERAL, which));
        if (count(SEVERAL) > 0) {
            run("analyze " + SEVERAL);
            replaceByOne(rows);
        }
        run("drop table " + SEVERAL);
    }

    private void replaceByOne(String rows) {
        run("truncate " + MERGED.name());
        List<Fact> merged = new ArrayList<>();
        stream(rows, facts -> {
            for (Fact fact : facts) {
                if (!merged.isEmpty() && merged.getLast().contactId().equals(fact.contactId())) {
                    merged.add(merged.removeLast().merge(fact));
                } else {
                    if (merged.size() >= ROWS) {
                        await(MERGED.append(connection, merged));
                        merged.clear();
                    }
                    merged.add(fact);
                }
            }
        });
        if (!merged.isEmpty()) {
            await(MERGED.append(connection, merged));
        }
        run("delete from %1$s as copy using %2$s as several where copy.contact_id = several.contact_id"
                .formatted(FACTS.name(), SEVERAL));
        run("insert into %1$s select * from %2$s".formatted(FACTS.name(), MERGED.name()));
    }
}
