package nl.kcc.kpi.reports.interactions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.edge.ListPosition;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.reports.contacts.Paging;
import nl.kcc.kpi.reports.interactions.InteractionsView.Interaction;
import nl.kcc.kpi.reports.interactions.InteractionsView.InteractionSize;
import nl.kcc.kpi.reports.interactions.InteractionsView.Question;

/// Counts and lists interactions; numbers and page come from one statement, so they agree.
@ApplicationScoped
class Interactions {

    /// The questions of one interaction share municipality, channel and day.
    private static final String SQL = """
            with interaction as (
                    select interaction_id, day, municipality, channel, min(occurred_at) as occurred_at,
                           count(*)::int as questions, count(*) filter (where state = 'OPEN') as open,
                           count(*) filter (where state = 'SETTLED') as settled
                    from counted_contact %1$s group by interaction_id, day, municipality, channel %2$s),
                 number as (
                    select questions as of_size, count(*) as interactions, count(*) filter (where open = 0) as decided,
                           count(*) filter (where settled = questions) as complete, count(*) filter (where %3$s) as listed
                    from interaction group by questions),
                 page as (select * from interaction where %3$s and %4$s order by occurred_at desc, interaction_id %5$s)
            select number.*, page.*, ids, topics, names, states
            from number full join page on false left join lateral (
                select array_agg(contact_id order by contact_id) as ids, array_agg(topic order by contact_id) as topics,
                       array_agg(topic.name order by contact_id) as names, array_agg(state order by contact_id) as states
                from counted_contact as c left join topic on topic.code = c.topic
                where c.day = page.day and c.municipality = page.municipality and c.interaction_id = page.interaction_id
                      and state not in ('EXCLUDED', 'FOLLOW_UP')) as question on true
            order by of_size, page.occurred_at desc, page.interaction_id
            """;

    private final Reads reads;
    private final Kpi kpi;
    private final Clock clock;

    Interactions(Reads reads, Kpi kpi, Clock clock) {
        this.reads = reads;
        this.kpi = kpi;
        this.clock = clock;
    }

    Uni<InteractionsView> of(KpiQuery query, InteractionSelection list, Paging paging) {
        Instant asOf = clock.instant();
        Filter filter = query.filter();
        Criteria criteria = Criteria.of(
                new Filter(filter.municipalities(), filter.channels(), Set.of(), Set.of(), Set.of()),
                query.span().on(Counting.dayOf(asOf)))
                .and("state not in ('EXCLUDED', 'FOLLOW_UP')").and("interaction_id is not null");
        String sql = SQL.formatted(criteria.where(), having(filter, criteria), list.condition(),
                paging.beyond(criteria, "occurred_at", true, "interaction_id"), paging.limit());
        return kpi.days(query).chain(days -> reads.ofFacts(sql, criteria)
                .map(rows -> view(days, asOf, paging, rows.stream().toList())));
    }

    /// One question that fits is enough.
    private static String having(Filter filter, Criteria criteria) {
        List<String> conditions = Stream.of(one("topic", filter.topics(), criteria),
                one("department", filter.departments(), criteria), one("reason", filter.reasons(), criteria))
                .filter(condition -> !condition.isEmpty()).toList();
        return conditions.isEmpty() ? "" : "having bool_or(" + String.join(" and ", conditions) + ")";
    }

    private static String one(String column, Set<String> values, Criteria criteria) {
        return values.isEmpty() ? ""
                : "%s = any(%s)".formatted(column, criteria.parameter(values.toArray(String[]::new)));
    }

    private static InteractionsView view(DayRange days, Instant asOf, Paging paging, List<Row> rows) {
        List<Row> sizes = rows.stream().filter(row -> row.getInteger("of_size") != null).toList();
        List<InteractionSize> distribution = sizes.stream().map(Interactions::perSize).toList();
        List<InteractionSize> several = distribution.stream().filter(size -> size.questions() > 1).toList();
        long all = distribution.stream().mapToLong(InteractionSize::interactions).sum();
        long more = several.stream().mapToLong(InteractionSize::interactions).sum();
        long decided = several.stream().mapToLong(InteractionSize::decided).sum();
        long complete = several.stream().mapToLong(InteractionSize::complete).sum();
        var list = paging.pageOf(rows.stream().filter(row -> row.getUUID("interaction_id") != null)
                .map(Interactions::interaction).toList(), last -> new ListPosition(last.occurredAt(), last.id()));
        return new InteractionsView(Definition.VERSION, days.from(), days.to(), asOf, all, more, share(more, all), decided,
                complete, share(complete, decided), distribution,
                sizes.stream().mapToLong(row -> row.getLong("listed")).sum(), paging.page(), paging.size(),
                list.next(), list.rows());
    }

    private static InteractionSize perSize(Row row) {
        return new InteractionSize(row.getInteger("of_size"), row.getLong("interactions"), row.getLong("decided"),
                row.getLong("complete"), share(row.getLong("complete"), row.getLong("decided")));
    }

    private static Interaction interaction(Row row) {
        var ids = row.getArrayOfUUIDs("ids");
        var topics = row.getArrayOfStrings("topics");
        var names = row.getArrayOfStrings("names");
        var states = row.getArrayOfStrings("states");
        return new Interaction(row.getUUID("interaction_id"), row.getLocalDate("day"),
                row.getOffsetDateTime("occurred_at").toInstant(), row.getString("municipality"), row.getString("channel"),
                IntStream.range(0, ids.length).mapToObj(i -> new Question(ids[i], topics[i].isEmpty() ? null : topics[i],
                        names[i], states[i])).toList());
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
