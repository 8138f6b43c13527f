package nl.kcc.routing.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingState.Delay;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.RoutingPublisher;
import nl.kcc.routing.standing.Standings;

/// Promises a later moment where the first one comes near without an answer. Only to those who can be told: the question came
/// by mail or form.
///
/// It takes the contacts before any alarm goes off about them, so whoever should have been told while the service was away is
/// told as soon as it is back. What had passed when it was decided was never promised for that moment, and is left alone.
@ApplicationScoped
public class PromiseAgain {

    private static final int BATCH = 500;
    private static final String FURTHEST = "select max(hours_before) as hours from delay_notice where enabled";
    /// A topic's own setting goes before the usual one, also when it says no. Who asked once more where the answer stays, and can be
    /// told by the question that was asked first, is told by that one alone.
    private static final String LOCK_ENDANGERED = """
            select c.contact_id, n.hours_before, n.working_days, n.text
            from contact_routing c
            cross join lateral (
                select * from delay_notice s
                where s.municipality = c.municipality and s.topic in (coalesce(c.topic, '*'), '*')
                order by s.topic = '*' limit 1) n
            where c.watch_at <= $1::timestamptz + $2::int * interval '1 hour' and c.delay_noticed_at is null
                and c.channel in ('EMAIL', 'WEB') and c.decided_at < c.watch_at and n.enabled
                and c.watch_at <= $1::timestamptz + n.hours_before * interval '1 hour'
                and (c.joined_to is null or (select chased.channel from contact_routing chased
                    where chased.contact_id = c.joined_to) not in ('EMAIL', 'WEB'))
            order by c.watch_at, c.contact_id limit $3 for update of c skip locked
            """;

    private final BackgroundWork work;
    private final Standings standings;
    private final RoutingPublisher publisher;
    private final KnowledgeInForce knowledge;

    PromiseAgain(BackgroundWork work, Standings standings, RoutingPublisher publisher, KnowledgeInForce knowledge) {
        this.work = work;
        this.standings = standings;
        this.publisher = publisher;
        this.knowledge = knowledge;
    }

    /// @param moment up to which everything that intake published is known: an answer on its way makes no false notice
    /// @return how many citizens are to be told
    public Uni<Integer> upTo(Instant moment) {
        return work.sql(transaction -> transaction.query(FURTHEST).execute()
                .map(rows -> rows.iterator().next().getInteger("hours"))
                .chain(hours -> hours == null ? Uni.createFrom().item(0) : batch(transaction, moment, hours)))
                .chain(told -> told < BATCH ? Uni.createFrom().item(told) : upTo(moment).map(more -> told + more));
    }

    private Uni<Integer> batch(SqlConnection transaction, Instant moment, int furthest) {
        return transaction.preparedQuery(LOCK_ENDANGERED)
                .execute(Tuple.of(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), furthest, BATCH))
                .map(PromiseAgain::settings)
                .chain(settings -> settings.isEmpty() ? Uni.createFrom().item(0) : promise(transaction, moment, settings));
    }

    private Uni<Integer> promise(SqlConnection transaction, Instant moment, Map<UUID, DelayNotice> settings) {
        Calendars calendars = knowledge.knowledge().calendars();
        return standings.lockKnown(transaction, settings.keySet()).chain(courses -> {
            courses.forEach(course -> course.promiseAgain(delay(course, settings.get(course.contactId()), moment, calendars)));
            List<RoutingEvent> events = courses.stream().map(ContactCourse::events).flatMap(List::stream).toList();
            return standings.save(transaction, courses).chain(() -> publisher.publish(transaction, events))
                    .replaceWith(courses.size());
        });
    }

    /// A moment that passed while the service was away counts from now on: nobody is promised what is over.
    private static Delay delay(ContactCourse course, DelayNotice notice, Instant moment, Calendars calendars) {
        Instant first = course.watchAt();
        Instant from = first.isBefore(moment) ? moment : first;
        String department = course.hasWork() ? course.handover().department() : null;
        Instant next = calendars.of(course.contact().municipality(), department, course.contact().channel())
                .dueAfter(from, notice.workingDays());
        return new Delay(first, next, moment, notice.text());
    }

    private static Map<UUID, DelayNotice> settings(RowSet<Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.getUUID("contact_id"), row -> new DelayNotice(true,
                row.getInteger("hours_before"), row.getInteger("working_days"), row.getString("text"))));
    }
}
