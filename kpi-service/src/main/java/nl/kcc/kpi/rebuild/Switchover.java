package nl.kcc.kpi.rebuild;

import static nl.kcc.kpi.rebuild.Copy.DIFFERENCES;
import static nl.kcc.kpi.rebuild.Copy.FACTS;
import static nl.kcc.kpi.rebuild.Copy.await;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.kpi.drift.Recount;
import nl.kcc.kpi.facts.DirectTopics;
import nl.kcc.kpi.facts.FactTable;

/// Puts the copy in the place of the facts.
final class Switchover {

    private static final int FIRST = 1000;

    /// As the consumers do: insert first and lock then, in the order of the contacts, so that none waits for the other.
    private static final String INSERT = """
            insert into contact_fact (%1$s)
            select %2$s from %3$s as copy join %4$s using (contact_id)
            where missing
            order by contact_id
            on conflict (contact_id) do nothing
            """.formatted(FactTable.COLUMNS, FactTable.columnsOf("copy"), FACTS.name(), DIFFERENCES);
    private static final String LOCK = """
            select count(*) from (
                select from contact_fact join %s using (contact_id)
                where not missing order by contact_id for no key update of contact_fact
            ) as locked
            """.formatted(DIFFERENCES);
    private static final String UPDATE = """
            update contact_fact as live set (%1$s) = row(%2$s)
            from %3$s as copy join %4$s using (contact_id)
            where not missing and live.contact_id = copy.contact_id
            """.formatted(FactTable.COLUMNS, FactTable.columnsOf("copy"), FACTS.name(), DIFFERENCES);
    /// The facts as they would be.
    private static final String FUTURE = """
            (select * from contact_fact as live
             where not exists (select from %1$s as different where different.contact_id = live.contact_id)
             union all
             select copy.* from %2$s as copy join %1$s using (contact_id)) as contact_fact""".formatted(DIFFERENCES,
            FACTS.name());

    private static final String ONE_PROCESSOR = "set local max_parallel_workers_per_gather = 0; set local " + Copy.ROOM;

    private final SqlConnection connection;
    private final Copy copy;
    private final Recount recount;
    private final Pool others;

    Switchover(SqlConnection connection, Copy copy, Recount recount, Pool others) {
        this.connection = connection;
        this.copy = copy;
        this.recount = recount;
        this.others = others;
    }

    /// Changes nothing.
    Differences rehearse() {
        copy.noLongerMissing("true");
        copy.learnFromFacts();
        await(recount.compareDays(connection, future()).chain(() -> recount.compareRollups(connection)));
        return differences();
    }

    /// In one transaction, which must be open.
    Differences perform() {
        await(DirectTopics.hold(connection));
        int missing = copy.count(DIFFERENCES + " where missing");
        boolean nothingElse = missing > 0 && missing == copy.count(DIFFERENCES);
        return nothingElse ? insert(missing) : update(insertedAll(missing));
    }

    /// The facts are known before they are stored, unless somebody else stores one of them: the cells are compared
    /// meanwhile, by another processor of the database.
    private Differences insert(int missing) {
        String facts = future();
        CompletableFuture<Void> days = beside(other -> recount.compareDays(other, facts));
        boolean allAreOurs = insertedAll(missing);
        days.join();
        if (!allAreOurs) {
            copy.run("drop table " + Recount.CELLS);
            return update(false);
        }
        CompletableFuture<Void> rollups = beside(recount::compareRollups);
        await(recount.correctDays(connection));
        rollups.join();
        await(recount.correctRollups(connection));
        return differences();
    }

    private Differences update(boolean insertedAll) {
        if (!insertedAll) {
            copy.noLongerMissing("live.xmin <> pg_current_xact_id()::xid");
        }
        copy.run(LOCK);
        copy.learnFromFacts();
        copy.run(UPDATE);
        await(recount.compareDays(connection, "counted_contact").chain(() -> recount.compareRollups(connection))
                .chain(() -> recount.correctDays(connection)).chain(() -> recount.correctRollups(connection)));
        return differences();
    }

    /// Else somebody was faster with some of the missing contacts.
    private boolean insertedAll(int missing) {
        return copy.run(INSERT).rowCount() == missing;
    }

    /// In a transaction of its own, and on one processor: the others have work.
    private CompletableFuture<Void> beside(Function<SqlConnection, Uni<Void>> comparison) {
        return others.withTransaction(other -> other.query(ONE_PROCESSOR).execute()
                .chain(() -> comparison.apply(other))).subscribeAsCompletionStage();
    }

    /// What `counted_contact` would show: the view itself, over those facts.
    private String future() {
        String view = copy.run("select pg_get_viewdef('counted_contact'::regclass)").iterator().next().getString(0);
        return "(" + view.replace(";", "").replace("FROM contact_fact", "FROM " + FUTURE) + ")";
    }

    private Differences differences() {
        return new Differences(copy.count(DIFFERENCES), copy.count(Recount.CELLS), copy.contacts(DIFFERENCES, FIRST),
                await(recount.cells(connection, FIRST)));
    }
}
