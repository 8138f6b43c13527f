package nl.kcc.routing.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.catalogue.Topic;

/// One topic in all versions of the catalogue. In SQL, because a version is a hundred times as large as the topic in it.
@ApplicationScoped
class TopicVersions {

    private static final String ALL = """
            select version, author, stored_at, cast(topic as text) as topic from (
                select version, author, stored_at, topic, lag(topic) over (order by version) as before
                from (select version, author, stored_at,
                          (select entry from jsonb_array_elements(cast(content as jsonb) -> 'topics') as entry
                           where entry ->> 'code' = $1 limit 1) as topic
                      from knowledge_version where kind = 'CATALOGUE') as of_each) as compared
            where topic is distinct from before order by version
            """;

    /// @return oldest first, without versions in which it stands as in the one before
    Uni<List<TopicHistory.InVersion>> of(SqlConnection connection, String code) {
        return connection.preparedQuery(ALL).execute(Tuple.of(code))
                .map(rows -> rows.stream().map(TopicVersions::version).toList());
    }

    private static TopicHistory.InVersion version(Row row) {
        return new TopicHistory.InVersion(row.getInteger("version"), topic(row.getString("topic")), row.getString("author"),
                row.getOffsetDateTime("stored_at").toInstant());
    }

    private static Topic topic(String json) {
        try {
            return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), Topic.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
