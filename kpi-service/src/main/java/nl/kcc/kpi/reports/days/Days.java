package nl.kcc.kpi.reports.days;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.JudgedBreakdown;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.KpiView.Group;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.reports.days.DaysView.Day;

/// Puts the figures of each day beside those that were published of it.
@ApplicationScoped
class Days {

    private static final String SQL = """
            with first as (
                    select day, sum(registered)::bigint as registered, sum(decided)::bigint as decided,
                           sum(settled)::bigint as settled
                    from published_figure %1$s group by day),
                 changed as (select day, max(changed_at) as changed_at from changed_day %1$s group by day)
            select published_day.day, published_at, coalesce(registered, 0) as registered, coalesce(decided, 0) as decided,
                   coalesce(settled, 0) as settled, changed_at
            from published_day left join first using (day) left join changed using (day)
            where published_day.day >= %2$s and published_day.day <= %3$s
            """;

    private final Kpi kpi;
    private final Reads reads;

    Days(Kpi kpi, Reads reads) {
        this.kpi = kpi;
        this.reads = reads;
    }

    Uni<DaysView> of(KpiQuery query) {
        boolean corrections = isWhole(query.filter());
        return kpi.judged(query.span(), query.filter(), List.of(GroupBy.DAY))
                .chain(now -> (corrections ? published(query.filter(), now.counts().days())
                        : Uni.createFrom().item(Map.<LocalDate, PublishedDay> of()))
                        .map(published -> view(now, corrections, published)));
    }

    private Uni<Map<LocalDate, PublishedDay>> published(Filter filter, DayRange days) {
        Criteria criteria = Criteria.of(filter, days);
        String from = criteria.parameter(days.from());
        String to = criteria.parameter(days.to());
        return reads.ofFacts(SQL.formatted(criteria.where(), from, to), criteria)
                .map(rows -> rows.stream().map(Days::published).collect(Collectors.toMap(PublishedDay::day, day -> day)));
    }

    /// Days are published for all of a municipality.
    private static boolean isWhole(Filter filter) {
        return filter.equals(new Filter(filter.municipalities(), Set.of(), Set.of(), Set.of(), Set.of()));
    }

    private static DaysView view(JudgedBreakdown now, boolean corrections, Map<LocalDate, PublishedDay> published) {
        Breakdown counts = now.counts();
        return new DaysView(Definition.VERSION, counts.days().from(), counts.days().to(), counts.asOf(), now.target(),
                corrections, now.by(GroupBy.DAY).stream().map(group -> day(group, published)).toList());
    }

    private static Day day(Group group, Map<LocalDate, PublishedDay> published) {
        LocalDate day = LocalDate.parse(group.key());
        Figures now = group.figures();
        PublishedDay first = published.get(day);
        if (first == null) {
            return new Day(day, group.target(), now, null, null, null, null);
        }
        DayChange change = DayCounts.of(now.registered(), now.decided(), now.settled()).minus(first.counts());
        boolean changed = first.changedAt() != null && (first.changedAt().isAfter(first.at()) || !change.isNothing());
        return new Day(day, group.target(), now, first.at(), first.counts(), changed ? first.changedAt() : null, change);
    }

    private static PublishedDay published(Row row) {
        OffsetDateTime changedAt = row.getOffsetDateTime("changed_at");
        return new PublishedDay(row.getLocalDate("day"), row.getOffsetDateTime("published_at").toInstant(),
                DayCounts.of(row.getLong("registered"), row.getLong("decided"), row.getLong("settled")),
                changedAt == null ? null : changedAt.toInstant());
    }
}
