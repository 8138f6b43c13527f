package nl.kcc.kpi.fold.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.kpi.counters.NetCounters;

/// The days on which each topic may be answered by the front office at once.
@ApplicationScoped
class DirectDays {

    private static final String DELETE = """
            delete from topic_direct where code = any($1) returning code, lower(days) as first, upper(days) as next
            """;
    private static final String INSERT = """
            insert into topic_direct (code, days)
            select code, daterange(first, next) from unnest($1::text[], $2::date[], $3::date[]) as r (code, first, next)
            """;

    /// @param next the first day on which it no longer holds; null when it holds for ever
    private record Range(String code, LocalDate first, LocalDate next) {
    }

    private final NetCounters net;

    DirectDays(NetCounters net) {
        this.net = net;
    }

    /// The net figures follow, for the topics whose days have changed.
    Uni<Void> replace(SqlConnection transaction, List<TopicState> topics) {
        Set<Range> ranges = topics.stream().flatMap(topic -> ranges(topic).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return transaction.preparedQuery(DELETE)
                .execute(Tuple.tuple().addArrayOfString(topics.stream().map(TopicState::code).toArray(String[]::new)))
                .map(rows -> rows.stream().map(DirectDays::range).collect(Collectors.toSet()))
                .chain(before -> insert(transaction, ranges)
                        .chain(() -> net.follow(transaction, changed(before, ranges))));
    }

    private static Set<String> changed(Set<Range> before, Set<Range> after) {
        return Stream.concat(before.stream().filter(range -> !after.contains(range)),
                after.stream().filter(range -> !before.contains(range))).map(Range::code).collect(Collectors.toSet());
    }

    private static Range range(Row row) {
        return new Range(row.getString("code"), row.getLocalDate("first"), row.getLocalDate("next"));
    }

    private static Uni<Void> insert(SqlConnection transaction, Set<Range> ranges) {
        return transaction.preparedQuery(INSERT).execute(Tuple.tuple()
                .addArrayOfString(ranges.stream().map(Range::code).toArray(String[]::new))
                .addArrayOfLocalDate(ranges.stream().map(Range::first).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(ranges.stream().map(Range::next).toArray(LocalDate[]::new)))
                .replaceWithVoid();
    }

    private static List<Range> ranges(TopicState topic) {
        List<Answerability> periods = topic.answerability() == null ? List.of() : topic.answerability();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate next = i + 1 < periods.size() ? periods.get(i + 1).from() : null;
            if (periods.get(i).direct() && !periods.get(i).from().equals(next)) {
                ranges.add(new Range(topic.code(), periods.get(i).from(), next));
            }
        }
        return ranges;
    }
}
