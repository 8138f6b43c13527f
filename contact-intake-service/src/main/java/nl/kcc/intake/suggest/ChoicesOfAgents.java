package nl.kcc.intake.suggest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// What agents chose, as it stands with the contacts: no second copy of a text is stored.
final class ChoicesOfAgents {

    private static final String COLUMNS = "select id, municipality, topic, summary, topic_chosen_at from contact ";
    private static final String NEWEST = COLUMNS + """
            where topic_chosen_at is not null and exclusion is null order by topic_chosen_at desc limit $1
            """;
    private static final String SINCE = COLUMNS + """
            where topic_chosen_at > $1 and exclusion is null order by topic_chosen_at limit $2
            """;

    private ChoicesOfAgents() {
    }

    /// The newest of all municipalities, oldest first.
    static Uni<List<AgentChoice>> newest(SqlConnection transaction, int atMost) {
        return transaction.preparedQuery(NEWEST).execute(Tuple.of(atMost))
                .map(rows -> rows.stream().map(ChoicesOfAgents::choice).toList().reversed());
    }

    /// Those made after a moment, oldest first.
    static Uni<List<AgentChoice>> since(SqlConnection transaction, Instant moment, int atMost) {
        return transaction.preparedQuery(SINCE).execute(Tuple.of(moment.atOffset(ZoneOffset.UTC), atMost))
                .map(rows -> rows.stream().map(ChoicesOfAgents::choice).toList());
    }

    private static AgentChoice choice(Row row) {
        return new AgentChoice(row.getUUID("id"), row.getString("municipality"), row.getString("topic"),
                row.getString("summary"), row.getOffsetDateTime("topic_chosen_at").toInstant());
    }
}
