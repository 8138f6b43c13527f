package nl.kcc.kpi.fold.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.TopicEvent;
import nl.kcc.events.TopicState;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventConsumer;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.inbox.Inbox;
import nl.kcc.kpi.counters.DirectTopics;

/// Hears from routing which topics there are. The higher version of an entry wins.
@ApplicationScoped
class TopicsConsumer implements EventConsumer<TopicEvent> {

    private static final EventVocabulary<TopicEvent> VOCABULARY = new EventVocabulary<>(Topics.TOPICS,
            TopicEvent.TYPES);
    private static final String UPSERT = """
            insert into topic (code, version, name, topic_group, department, departments)
            select code, version, name, topic_group, department, string_to_array(departments, ',')
            from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[])
                as told (code, version, name, topic_group, department, departments) order by code
            on conflict (code) do update
                set version = excluded.version, name = excluded.name, topic_group = excluded.topic_group,
                    department = excluded.department, departments = excluded.departments
                where topic.version < excluded.version
            returning code
            """;

    private final Inbox inbox;
    private final DirectDays directDays;

    TopicsConsumer(Inbox inbox, DirectDays directDays) {
        this.inbox = inbox;
        this.directDays = directDays;
    }

    @Incoming("topics")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public EventVocabulary<TopicEvent> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> flaw(TopicEvent event) {
        return Optional.ofNullable(switch (event.topic()) {
            case null -> "topic missing";
            case TopicState topic when topic.code() == null || topic.code().isEmpty() -> "code missing";
            case TopicState topic when topic.version() < 1 -> "version missing";
            case TopicState topic when topic.name() == null -> "name missing";
            case TopicState topic when topic.answerability() != null
                    && topic.answerability().stream().anyMatch(period -> period == null || period.from() == null) ->
                "answerability.from missing";
            case TopicState _ -> null;
        });
    }

    @Override
    public Uni<Void> on(SqlConnection transaction, List<TopicEvent> events) {
        Map<String, TopicState> newest = events.stream().map(TopicEvent::topic).collect(Collectors.toMap(
                TopicState::code, topic -> topic, BinaryOperator.maxBy(TopicsConsumer::byVersion)));
        Collection<TopicState> topics = newest.values();
        return DirectTopics.lock(transaction).chain(() -> transaction.preparedQuery(UPSERT).execute(Tuple.tuple()
                .addArrayOfString(topics.stream().map(TopicState::code).toArray(String[]::new))
                .addArrayOfLong(topics.stream().map(TopicState::version).toArray(Long[]::new))
                .addArrayOfString(topics.stream().map(TopicState::name).toArray(String[]::new))
                .addArrayOfString(topics.stream().map(TopicState::group).toArray(String[]::new))
                .addArrayOfString(topics.stream().map(TopicState::department).toArray(String[]::new))
                .addArrayOfString(topics.stream().map(TopicState::departments)
                        .map(all -> all == null ? null : String.join(",", all)).toArray(String[]::new))))
                .map(rows -> rows.stream().map(row -> newest.get(row.getString("code"))).toList())
                .chain(changed -> directDays.replace(transaction, changed));
    }

    private static int byVersion(TopicState one, TopicState other) {
        return Long.compare(one.version(), other.version());
    }
}
