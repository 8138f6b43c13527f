package nl.kcc.kpi.operations.rebuild;

import static nl.kcc.kpi.operations.rebuild.Copy.DIFFERENCES;
import static nl.kcc.kpi.operations.rebuild.Copy.FACTS;
import static nl.kcc.kpi.operations.rebuild.Copy.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.kpi.counters.DirectTopics;
import nl.kcc.kpi.fold.FactTable;
import nl.kcc.kpi.operations.drift.DriftView;
import nl.kcc.kpi.operations.drift.Recount;
import nl.kcc.outbox.BackgroundWork;

/// Puts the copy in the place of the facts.
final class Switchover {

    private static final int FIRST = 1000;

    /// As the consumers do: insert first and lock then, in the order of the contacts, so that none waits for the other.
    private static final String INSERT = """
            insert into contact_fact (%1$s)
            select %2$s from %%s as copy order by contact_id
            """.formatted(FactTable.COLUMNS, FactTable.columnsOf("copy"));
    /// A conflict would end the transaction for the client, also with a savepoint.
    private static final String INSERT_ALL_OR_NONE = """
            do $$ begin
                %s;
                perform set_config('kcc.inserted', 'true', true);
            exception when unique_violation then
                perform set_config('kcc.inserted', 'false', true);
            end $$
            """;
    private static final String MISSING = "(select copy.* from %s as copy join %s using (contact_id) where missing)"
            .formatted(FACTS.name(), DIFFERENCES);
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
    private static final String DIFFERENT = "(select copy.* from %s as copy join %s using (contact_id))"
            .formatted(FACTS.name(), DIFFERENCES);
    /// The facts as they would be.
    private static final String FUTURE = """
            (select * from contact_fact as live
             where not exists (select from %s as different where different.contact_id = live.contact_id)
             union all
             select * from %%s as copy) as contact_fact""".formatted(DIFFERENCES);

    private static final String ONE_PROCESSOR = "set local max_parallel_workers_per_gather = 0; set local " + Copy.ROOM
            + "; " + BackgroundWork.IN_TRANSACTION;

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
        String facts = FUTURE.formatted(changed(copy.count(DIFFERENCES)));
        await(recount.compare(connection, facts));
        return differences(await(recount.cells(connection, FIRST)));
    }

    /// In one transaction, which must be open.
    Differences perform() {
        await(DirectTopics.hold(connection));
        int missing = copy.count(DIFFERENCES + " where missing");
        return missing > 0 && missing == copy.count(DIFFERENCES) ? insert(missing) : update(insertedAll(missing));
    }

    /// The facts are known before they are stored, unless somebody else stores one of them: the cells are compared
    /// meanwhile, by another processor of the database.
    private Differences insert(int missing) {
        String changed = changed(missing);
        String facts = FUTURE.formatted(changed);
        var days = beside(other -> recount.compareDays(other, facts));
        var others = days.thenCompose(_ -> beside(recount::compareOthers));
        var cells = others.thenCompose(_ -> beside(other -> recount.cells(other, FIRST)));
        if (!inserted(changed)) {
            cells.join();
            copy.run("drop table " + Recount.CELLS);
            return update(insertedAll(missing));
        }
        days.join();
        await(recount.correctDays(connection));
        others.join();
        await(recount.correctOthers(connection));
        return differences(cells.join());
    }

    /// Without asking for a conflict row by row, which takes a third of the time.
    ///
    /// @return false when somebody else stored one of them first, and none was stored
    private boolean inserted(String facts) {
        copy.run(INSERT_ALL_OR_NONE.formatted(INSERT.formatted(facts)));
        return copy.run("select current_setting('kcc.inserted')::boolean").iterator().next().getBoolean(0);
    }

    private Differences update(boolean insertedAll) {
        if (!insertedAll) {
            copy.noLongerMissing("live.xmin <> pg_current_xact_id()::xid");
        }
        copy.run(LOCK);
        copy.learnFromFacts();
        copy.run(UPDATE);
        await(recount.compare(connection, "contact_fact").chain(() -> recount.correct(connection)));
        return differences(await(recount.cells(connection, FIRST)));
    }

    /// Else somebody was faster with some of the missing contacts.
    private boolean insertedAll(int missing) {
        return copy.run(INSERT.formatted(MISSING) + "on conflict (contact_id) do nothing").rowCount() == missing;
    }

    /// In a transaction of its own, and on one processor: the others have work.
    private <T> CompletableFuture<T> beside(Function<SqlConnection, Uni<T>> work) {
        return others.withTransaction(other -> other.query(ONE_PROCESSOR).execute().chain(() -> work.apply(other)))
                .subscribeAsCompletionStage();
    }

    /// What of the copy differs; often all of it, and then there is nothing to look up.
    private String changed(int different) {
        return different == copy.count(FACTS.name()) ? FACTS.name() : DIFFERENT;
    }

    private Differences differences(List<DriftView.Cell> cells) {
        return new Differences(copy.count(DIFFERENCES), copy.count(Recount.CELLS),
                copy.contacts(DIFFERENCES, FIRST), cells);
    }
}
