package nl.kcc.kpi.rebuild;

import static nl.kcc.kpi.rebuild.Copy.DIFFERENCES;
import static nl.kcc.kpi.rebuild.Copy.FACTS;
import static nl.kcc.kpi.rebuild.Copy.await;

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

    private final SqlConnection connection;
    private final Copy copy;
    private final Recount recount;

    Switchover(SqlConnection connection, Copy copy, Recount recount) {
        this.connection = connection;
        this.copy = copy;
        this.recount = recount;
    }

    /// Changes nothing.
    Differences rehearse() {
        copy.noLongerMissing("true");
        copy.learnFromFacts();
        return differences("(" + futureView() + ")");
    }

    /// In one transaction, which must be open.
    Differences perform() {
        await(DirectTopics.hold(connection));
        insertMissing();
        copy.run(LOCK);
        copy.learnFromFacts();
        copy.run(UPDATE);
        Differences differences = differences("counted_contact");
        await(recount.correct(connection));
        return differences;
    }

    private void insertMissing() {
        int missing = copy.count(DIFFERENCES + " where missing");
        if (copy.run(INSERT).rowCount() < missing) {
            // The others are somebody else's, who was faster.
            copy.noLongerMissing("live.xmin <> pg_current_xact_id()::xid");
        }
    }

    /// What `counted_contact` would show: the view itself, over those facts.
    private String futureView() {
        String view = copy.run("select pg_get_viewdef('counted_contact'::regclass)").iterator().next().getString(0);
        return view.replace(";", "").replace("FROM contact_fact", "FROM " + FUTURE);
    }

    private Differences differences(String facts) {
        int cells = await(recount.compare(connection, facts));
        return new Differences(copy.count(DIFFERENCES), cells, copy.contacts(DIFFERENCES, FIRST),
                await(recount.cells(connection, FIRST)));
    }
}
