package nl.kcc.intake.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.TopicState;
import nl.kcc.outbox.EventJson;

/// The table of topics. A registration checks its topics in its own statement.
@ApplicationScoped
public class KnownTopics {

    private static final String KEEP_NEWEST = """
            insert into topic_copy (code, version, name, topic_group, department, active, departments, phrasings)
            select code, version, name, "group", department, active, departments, phrasings
            from json_to_recordset(cast(cast($1 as text) as json))
                as t(code text, version bigint, name text, "group" text, department text, active boolean,
                    departments text[], phrasings text[])
            on conflict (code) do update set version = excluded.version, name = excluded.name,
                topic_group = excluded.topic_group, department = excluded.department, active = excluded.active,
                departments = excluded.departments, phrasings = excluded.phrasings
            where topic_copy.version < excluded.version
            """;
    private static final String IS_KNOWN = """
            select not exists (select from topic_copy)
                or exists (select from topic_copy where code = ?1 and active)
            """;
    private static final String ACTIVE = "select code, name from topic_copy where active order by name, code";

    private static final String PHRASINGS = """
            select code, phrasing from topic_copy, unnest(phrasings) with ordinality as of_topic (phrasing, place)
            where active order by code, place
            """;

    /// What to tell an agent who names a topic that is not there.
    public static final String COMPLAINT = "Dit onderwerp staat niet in de onderwerpenlijst.";

    /// A topic as people choose it.
    public record TopicChoice(String code, String name) {
    }

    /// One way in which citizens say what a topic is about.
    public record TopicPhrasing(String topic, String text) {
    }

    /// Of the topics in use.
    public static Uni<List<TopicPhrasing>> phrasings(SqlConnection transaction) {
        return transaction.query(PHRASINGS).execute().map(rows -> rows.stream()
                .map(row -> new TopicPhrasing(row.getString("code"), row.getString("phrasing"))).toList());
    }

    /// Those in use, by name.
    public static Uni<List<TopicChoice>> active(SqlConnection transaction) {
        return transaction.query(ACTIVE).execute()
                .map(rows -> rows.stream().map(row -> new TopicChoice(row.getString("code"), row.getString("name"))).toList());
    }

    /// Names of those in use, by code.
    public static Uni<Map<String, String>> names(SqlConnection transaction) {
        return active(transaction).map(topics -> topics.stream()
                .collect(Collectors.toMap(TopicChoice::code, TopicChoice::name)));
    }

    /// Whether a contact may be about this topic: it is in use, or there is no catalogue yet.
    public Uni<Boolean> accept(Mutiny.Session session, String code) {
        return session.createNativeQuery(IS_KNOWN, Boolean.class).setParameter(1, code).getSingleResult();
    }

    Uni<Void> keepNewest(SqlConnection transaction, List<TopicState> told) {
        List<TopicState> newest = told.stream()
                .collect(Collectors.toMap(TopicState::code, Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(TopicState::version))))
                .values().stream()
                .sorted(Comparator.comparing(TopicState::code))
                .toList();
        return transaction.preparedQuery(KEEP_NEWEST).execute(Tuple.of(EventJson.write(newest))).replaceWithVoid();
    }
}
