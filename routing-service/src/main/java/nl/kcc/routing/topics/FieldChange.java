package nl.kcc.routing.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.kcc.routing.catalogue.Topic;

/// What one field of a topic said before and after: a value each, several for a list, none for nothing.
///
/// @param field as in a request
record FieldChange(String field, List<String> before, List<String> after) {

    private record Field(String name, Function<Topic, List<String>> values) {
    }

    private static final List<Field> FIELDS = List.of(
            new Field("name", topic -> one(topic.name())),
            new Field("group", topic -> one(topic.group())),
            new Field("department", topic -> one(topic.department())),
            new Field("synonyms", Topic::synonyms),
            new Field("phrasings", Topic::phrasings),
            new Field("upl", topic -> one(topic.upl())),
            new Field("uplUri", topic -> one(topic.uplUri())),
            new Field("answerable", topic -> AnswerablePeriods.of(topic.answerability()).stream()
                    .map(period -> period.from() + "/" + (period.to() == null ? ".." : period.to())).toList()),
            new Field("answerWorkingDays", topic -> one(topic.answerWorkingDays())),
            new Field("channelWorkingDays", topic -> topic.channelWorkingDays().entrySet().stream()
                    .map((Map.Entry<?, Integer> term) -> term.getKey() + " " + term.getValue()).toList()),
            new Field("withdrawnFrom", topic -> one(topic.withdrawnFrom())));

    /// @param before null for a topic that was not there
    /// @param after null for a topic that is there no more
    static List<FieldChange> between(Topic before, Topic after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : FIELDS) {
            List<String> was = before == null ? List.of() : field.values().apply(before);
            List<String> is = after == null ? List.of() : field.values().apply(after);
            if (!was.equals(is)) {
                changes.add(new FieldChange(field.name(), was, is));
            }
        }
        return changes;
    }

    private static List<String> one(Object value) {
        return Stream.ofNullable(value).map(Object::toString).toList();
    }
}
