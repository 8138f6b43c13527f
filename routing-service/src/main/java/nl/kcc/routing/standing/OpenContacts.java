package nl.kcc.routing.standing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// Contacts to whom an answer is owed that is not late yet.
@ApplicationScoped
public class OpenContacts {

    /// By the index of what is watched: those are few beside all there ever were.
    private static final String ABOUT = """
            select cast(to_jsonb(c) as text) as contact from contact_routing c
            where watch_at is not null and topic = $1 order by watch_at, contact_id limit $2
            """;

    /// @param topic code
    /// @return the first due first
    public Uni<List<KnownContact>> about(SqlConnection connection, String topic, int atMost) {
        return connection.preparedQuery(ABOUT).execute(Tuple.of(topic, atMost))
                .map(rows -> rows.stream()
                        .map(row -> RowJson.read(row.getString("contact"), ContactRoutingRow.class))
                        .map(row -> StandingRows.course(row, null, List.of()).contact()).toList());
    }
}
