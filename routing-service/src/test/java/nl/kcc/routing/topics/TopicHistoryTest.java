package nl.kcc.routing.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.topics.TopicHistory.Change;
import nl.kcc.routing.topics.TopicHistory.InVersion;
import nl.kcc.routing.topics.TopicHistory.Kind;

class TopicHistoryTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final List<Answerability> ALWAYS = List.of(new Answerability(LocalDate.of(2000, 1, 1), true));

    @Test
    void eachChangeSaysWhoChangedWhichFieldFromWhatToWhat() {
        var changes = TopicHistory.of(List.of(version(1, topic("Glad", null, List.of()), null),
                version(3, topic("Gladheid", null, List.of("ijzel")), "ruler"),
                version(4, topic("Gladheid", 3, List.of("ijzel")), "ruler2")));

        assertThat(changes).containsExactly(
                new Change(4, MONDAY.plusSeconds(4), "ruler2", Kind.CHANGED,
                        List.of(new FieldChange("answerWorkingDays", List.of(), List.of("3")))),
                new Change(3, MONDAY.plusSeconds(3), "ruler", Kind.CHANGED,
                        List.of(new FieldChange("name", List.of("Glad"), List.of("Gladheid")),
                                new FieldChange("synonyms", List.of(), List.of("ijzel")))),
                new Change(1, MONDAY.plusSeconds(1), null, Kind.ADDED, changes.getLast().fields()));
        assertThat(changes.getLast().fields()).extracting(FieldChange::field).containsExactly("name", "group", "department",
                "answerable");
    }

    @Test
    void aVersionThatChangesNothingAboutItIsLeftOut() {
        assertThat(TopicHistory.of(List.of(version(1, topic("Glad", null, List.of()), null),
                version(2, topic("Glad", null, List.of()), "ruler")))).hasSize(1);
        assertThat(TopicHistory.of(List.of(version(1, null, null)))).isEmpty();
    }

    @Test
    void aTopicThatLeftWithADataFileAndCameBackSaysSo() {
        assertThat(TopicHistory.of(List.of(version(1, topic("Glad", null, List.of()), null), version(2, null, null),
                version(3, topic("Glad", null, List.of()), "ruler")))).extracting(Change::kind)
                .containsExactly(Kind.ADDED, Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void everyFieldOfATopicIsCompared() {
        var empty = new Topic("x", null, null, null, null, null, null, null);
        var full = new Topic("x", "X", "g", "d", List.of("s"), "u", ALWAYS, 1, List.of("p"), "https://example.org/u",
                Map.of(Channel.EMAIL, 3), LocalDate.of(2027, 1, 1));

        // All but the code.
        assertThat(FieldChange.between(empty, full)).hasSize(Topic.class.getRecordComponents().length - 1);
        assertThat(FieldChange.between(full, full)).isEmpty();
    }

    @Test
    void aRevisionTellsStatesApartAndNothingElse() {
        assertThat(Revision.of(topic("Glad", null, List.of()))).isEqualTo(Revision.of(topic("Glad", null, null)))
                .isNotEqualTo(Revision.of(topic("Glad", 2, List.of()))).matches("[0-9a-f]{16}");
    }

    private static Topic topic(String name, Integer term, List<String> synonyms) {
        return new Topic("gladheid", name, "straat", "beheer", synonyms, null, ALWAYS, term);
    }

    private static InVersion version(int number, Topic topic, String author) {
        return new InVersion(number, topic, author, MONDAY.plusSeconds(number));
    }
}
