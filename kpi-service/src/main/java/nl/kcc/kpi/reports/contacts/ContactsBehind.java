package nl.kcc.kpi.reports.contacts;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import nl.kcc.edge.ListPosition;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.Reads;

/// Finds the contacts behind a figure, newest day first. Count and page are read in one statement, so they agree.
@ApplicationScoped
public class ContactsBehind {

    private static final String SQL = """
            with found as (select * from counted_contact %1$s),
                 page as (select * from found where %2$s order by occurred_at desc, contact_id %3$s)
            select total.count, page.*, topic.name as topic_name
            from (select count(*) from found) as total
            left join page on true
            left join topic on topic.code = page.topic
            order by page.occurred_at desc, page.contact_id
            """;

    private static final String ALL = """
            select found.*, topic.name as topic_name
            from (select * from counted_contact %s) as found left join topic on topic.code = found.topic
            order by found.occurred_at desc, found.contact_id
            """;

    private final Reads reads;
    private final Clock clock;

    ContactsBehind(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    Uni<ContactsPage> find(ContactsQuery query, Paging paging) {
        Criteria criteria = query.criteria(clock.instant());
        String beyond = paging.beyond(criteria, "occurred_at", true, "contact_id");
        return reads.ofFacts(SQL.formatted(criteria.where(), beyond, paging.limit()), criteria)
                .map(rows -> {
                    RowIterator<Row> first = rows.iterator();
                    long count = first.next().getLong("count");
                    List<ContactView> contacts = rows.stream().filter(row -> row.getUUID("contact_id") != null)
                            .map(ContactView::of).toList();
                    var page = paging.pageOf(contacts, last -> new ListPosition(last.occurredAt(), last.id()));
                    return new ContactsPage(count, paging.page(), paging.size(), page.next(), page.rows());
                });
    }

    /// How many there are.
    public Uni<Long> count(ContactsQuery query) {
        Criteria criteria = query.criteria(clock.instant());
        return reads.ofFacts("select count(*) from counted_contact " + criteria.where(), criteria)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// All of them, read as they are asked for, in one consistent view of the facts.
    public Multi<ContactView> all(ContactsQuery query) {
        Criteria criteria = query.criteria(clock.instant());
        return reads.oneByOne(ALL.formatted(criteria.where()), criteria).map(ContactView::of);
    }
}
