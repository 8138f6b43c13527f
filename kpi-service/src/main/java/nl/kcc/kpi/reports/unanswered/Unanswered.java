package nl.kcc.kpi.reports.unanswered;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.edge.ListPosition;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.reports.contacts.Paging;
import nl.kcc.kpi.reports.contacts.Selection;
import nl.kcc.kpi.reports.unanswered.UnansweredView.LaterPromises;
import nl.kcc.kpi.reports.unanswered.UnansweredView.UnansweredInChannel;
import nl.kcc.kpi.reports.unanswered.UnansweredView.UnansweredMessage;

/// Counts and lists messages without an answer; numbers and page come from one statement, so they agree.
@ApplicationScoped
class Unanswered {

    private static final String SQL = """
            with message as (select *, %1$s as unanswered, %5$s as department_owes from counted_contact %2$s),
                 number as (
                    select channel, count(*) as messages, count(*) filter (where unanswered) as unanswered,
                        count(*) filter (where %6$s) as told, count(*) filter (where %7$s) as told_kept,
                        count(*) filter (where %8$s) as told_broken
                    from message group by channel),
                 page as (select * from message where unanswered and %3$s order by occurred_at, contact_id %4$s)
            select number.channel as of_channel, messages, number.unanswered as number, told, told_kept, told_broken, page.*, topic.name as topic_name,
                   case when page.department_owes then handover_due_at else answer_due_at end as due_at
            from number full join page on false left join topic on topic.code = page.topic
            order by of_channel, page.occurred_at, page.contact_id
            """;

    private final Reads reads;
    private final Kpi kpi;
    private final Clock clock;

    Unanswered(Reads reads, Kpi kpi, Clock clock) {
        this.reads = reads;
        this.kpi = kpi;
        this.clock = clock;
    }

    Uni<UnansweredView> of(KpiQuery query, Paging paging) {
        Instant asOf = clock.instant();
        Criteria criteria = Criteria.of(query.filter(), query.span().on(Counting.dayOf(asOf)))
                .and(Selection.MESSAGE.condition());
        String sql = SQL.formatted(Selection.UNANSWERED.condition(), criteria.where(),
                paging.beyond(criteria, "occurred_at", false, "contact_id"), paging.limit(),
                Selection.departmentOwes(), Selection.TOLD_LATER.condition(), Selection.TOLD_LATER_KEPT.condition(),
                Selection.TOLD_LATER_BROKEN.condition());
        return kpi.days(query).chain(days -> reads.ofFacts(sql, criteria)
                .map(rows -> view(days, asOf, paging, rows.stream().toList())));
    }

    private static UnansweredView view(DayRange days, Instant asOf, Paging paging, List<Row> rows) {
        List<UnansweredInChannel> channels = rows.stream().filter(row -> row.getString("of_channel") != null)
                .map(Unanswered::perChannel).toList();
        long messages = channels.stream().mapToLong(UnansweredInChannel::messages).sum();
        long count = channels.stream().mapToLong(UnansweredInChannel::unanswered).sum();
        var contacts = paging.pageOf(rows.stream().filter(row -> row.getUUID("contact_id") != null)
                .map(Unanswered::message).toList(), last -> new ListPosition(last.occurredAt(), last.id()));
        return new UnansweredView(Definition.VERSION, days.from(), days.to(), asOf, messages, count,
                messages == 0 ? null : Double.valueOf((double) count / messages), OneInSentence.sentence(count, messages),
                later(rows), channels, paging.page(), paging.size(), contacts.next(), contacts.rows());
    }

    private static LaterPromises later(List<Row> rows) {
        return new LaterPromises(sum(rows, "told"), sum(rows, "told_kept"), sum(rows, "told_broken"));
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().filter(row -> row.getString("of_channel") != null).mapToLong(row -> row.getLong(column)).sum();
    }

    private static UnansweredInChannel perChannel(Row row) {
        long messages = row.getLong("messages");
        long unanswered = row.getLong("number");
        return new UnansweredInChannel(row.getString("of_channel"), messages, unanswered, (double) unanswered / messages);
    }

    private static UnansweredMessage message(Row row) {
        return new UnansweredMessage(row.getUUID("contact_id"), row.getLocalDate("day"), instant(row, "occurred_at"),
                row.getString("municipality"), row.getString("channel"), textOrNull(row, "topic"),
                row.getString("topic_name"), textOrNull(row, "department"), row.getString("state"),
                instant(row, "due_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    private static String textOrNull(Row row, String column) {
        return row.getString(column).isEmpty() ? null : row.getString(column);
    }
}
