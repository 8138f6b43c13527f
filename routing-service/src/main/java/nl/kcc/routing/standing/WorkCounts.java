package nl.kcc.routing.standing;

import java.time.Instant;
import java.util.Set;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/// How much work there is, by the same conditions as the list shows it.
///
/// @param mine what the user works on, or does for somebody who is away
/// @param team all of it
/// @param unassigned of which nobody has begun
/// @param wandering what is sent from pillar to post
public record WorkCounts(long mine, long team, long unassigned, long late, long today, long tomorrow, long later,
        long wandering) {

    private static final String COUNT = """
            select count(*), sum(case when assignee in :mine then 1 else 0 end),
                sum(case when assignee is null then 1 else 0 end), sum(case when dueAt < :now then 1 else 0 end),
                sum(case when dueAt >= :now and dueAt < :tomorrow then 1 else 0 end),
                sum(case when dueAt >= :now and dueAt >= :tomorrow and dueAt < :dayAfter then 1 else 0 end),
                sum(case when dueAt >= :dayAfter then 1 else 0 end), sum(case when %s then 1 else 0 end)
            from HandoverRow""".formatted(HandoverConditions.WANDERING);

    /// @param now what is due before this is late
    /// @param tomorrow when tomorrow begins
    /// @param dayAfter when the day after tomorrow begins
    /// @param mine whose work the user does
    public record Bounds(Instant now, Instant tomorrow, Instant dayAfter, Set<String> mine) {
    }

    static Uni<WorkCounts> count(Mutiny.Session session, HandoverConditions conditions, Bounds bounds) {
        conditions.with("now", bounds.now()).with("tomorrow", bounds.tomorrow()).with("dayAfter", bounds.dayAfter())
                .with("mine", bounds.mine());
        var query = session.createSelectionQuery(COUNT + conditions.where(), Object[].class);
        conditions.parameters().forEach(query::setParameter);
        return query.getSingleResult().map(row -> new WorkCounts(number(row[1]), number(row[0]), number(row[2]),
                number(row[3]), number(row[4]), number(row[5]), number(row[6]), number(row[7])));
    }

    /// Of no rows there is no sum.
    private static long number(Object counted) {
        return counted == null ? 0 : ((Number) counted).longValue();
    }
}
