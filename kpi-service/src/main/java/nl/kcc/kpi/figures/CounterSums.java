package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Adds up the counters in one statement, so in one consistent view of them.
@ApplicationScoped
class CounterSums {

    private final Reads reads;

    CounterSums(Reads reads) {
        this.reads = reads;
    }

    Uni<List<GroupSum>> of(Filter filter, DayRange days, List<GroupBy> split, LocalDate today) {
        return rows(filter, days, split, today, SumsStatement::everything)
                .map(rows -> rows.stream().map(row -> SumsStatement.sum(row, split)).toList());
    }

    /// Rows for [SumsStatement#total] and [SumsStatement#loss].
    Uni<RowSet<Row>> lost(Filter filter, DayRange days, LocalDate today) {
        return rows(filter, days, SumsStatement.OF_LOSSES, today, SumsStatement::lost);
    }

    private Uni<RowSet<Row>> rows(Filter filter, DayRange days, List<GroupBy> split, LocalDate today,
            Function<SumsStatement, String> sql) {
        SumsStatement asked = new SumsStatement(filter, days, split, Criteria.ofDimensions(filter));
        // The counters of a whole period tell the same as those of its days so far, as long as there are no later ones.
        SumsStatement whole = new SumsStatement(filter, days.to().isBefore(today) ? days : days.toEndOfPeriod(), split,
                Criteria.ofDimensions(filter));
        return reads.ofCounters(sql.apply(whole), whole.criteria())
                .chain(rows -> whole.days().equals(days) || nothingAfter(days.to(), rows) ? Uni.createFrom().item(rows)
                        : reads.ofCounters(sql.apply(asked), asked.criteria()));
    }

    /// The days on which anything was counted; null without any.
    Uni<DayRange> daysOf(Filter filter) {
        Criteria criteria = Criteria.ofDimensions(filter);
        String counters = CounterPieces.of(filter, List.of(GroupBy.DAY), DayRange.EVER, criteria);
        return reads.ofCounters("select min(day) as first, max(day) as last from (%s) as counter".formatted(counters),
                criteria)
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLocalDate("first") == null ? null
                        : new DayRange(row.getLocalDate("first"), row.getLocalDate("last")));
    }

    /// Just before midnight a contact may be of a day to come: clocks differ.
    private static boolean nothingAfter(LocalDate day, RowSet<Row> rows) {
        return rows.stream().map(row -> row.getLocalDate(SumsStatement.LAST_DAY))
                .noneMatch(last -> last != null && last.isAfter(day));
    }
}
