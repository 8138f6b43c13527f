package nl.kcc.routing.answers;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The texts that municipalities wrote: the table `answer_text`. In plain SQL, because all the newest versions are read at once.
@ApplicationScoped
class AnswerTexts {

    private static final String NEWEST = """
            select distinct on (topic) * from answer_text where municipality = $1 order by topic, version desc
            """;
    private static final String NEWEST_OF = """
            select * from answer_text where municipality = $1 and topic = $2 order by version desc limit 1
            """;
    private static final String ALL_OF = """
            select * from answer_text where municipality = $1 and topic = $2 order by version desc
            """;
    /// Nothing when somebody else was first: a version is there once.
    private static final String ADD = """
            insert into answer_text
                (municipality, topic, version, ask, say, link, link_text, valid_until, changed_at, changed_by)
            select $1, $2, $3::int + 1, $4::text[], $5, $6, $7, $8::date, $9, $10
            where $3::int = (select coalesce(max(version), 0) from answer_text where municipality = $1 and topic = $2)
            on conflict do nothing
            """;

    /// @return the newest version of each topic that the municipality has a text of its own for
    Uni<Map<String, AnswerTextVersion>> newest(SqlConnection connection, String municipality) {
        return connection.preparedQuery(NEWEST).execute(Tuple.of(municipality)).map(AnswerTexts::versions)
                .map(found -> found.stream().collect(Collectors.toMap(AnswerTextVersion::topic, Function.identity())));
    }

    Uni<Optional<AnswerTextVersion>> newest(SqlConnection connection, String municipality, String topic) {
        return connection.preparedQuery(NEWEST_OF).execute(Tuple.of(municipality, topic)).map(AnswerTexts::versions)
                .map(found -> found.stream().findFirst());
    }

    /// @return the newest first
    Uni<List<AnswerTextVersion>> all(SqlConnection connection, String municipality, String topic) {
        return connection.preparedQuery(ALL_OF).execute(Tuple.of(municipality, topic)).map(AnswerTexts::versions);
    }

    /// Adds the version after the one that was read.
    ///
    /// @return whether that was the newest one
    Uni<Boolean> add(SqlConnection transaction, String municipality, AnswerTextVersion read, AnswerTextVersion added) {
        AnswerText text = added.text();
        return transaction.preparedQuery(ADD)
                .execute(Tuple.from(new Object[] { municipality, added.topic(), read.version(),
                        text.ask().toArray(String[]::new), text.say(), text.link(), text.linkText(), text.validUntil(),
                        OffsetDateTime.ofInstant(added.changedAt(), ZoneOffset.UTC), added.changedBy() }))
                .map(stored -> stored.rowCount() == 1);
    }

    private static List<AnswerTextVersion> versions(RowSet<Row> rows) {
        return rows.stream().map(row -> new AnswerTextVersion(row.getString("topic"), row.getInteger("version"),
                new AnswerText(List.of(row.getArrayOfStrings("ask")), row.getString("say"), row.getString("link"),
                        row.getString("link_text"), row.getLocalDate("valid_until")),
                row.getOffsetDateTime("changed_at").toInstant(), row.getString("changed_by"))).toList();
    }
}
