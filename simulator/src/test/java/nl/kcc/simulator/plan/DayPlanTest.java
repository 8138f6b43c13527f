package nl.kcc.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.kcc.simulator.truth.Counted;

class DayPlanTest {
    private static final List<CatalogueTopic> TOPICS = IntStream.range(0, 60)
            .mapToObj(i -> new CatalogueTopic("onderwerp-" + i, "afdeling-" + i % 5, i % 4 != 0)).toList();
    private static final List<String> MUNICIPALITIES = List.of("GM0344", "GM0599");

    @Test
    void theSameSeedPlansTheSameDay() {
        assertThat(plan(7, 500)).isEqualTo(plan(7, 500));
        assertThat(plan(7, 500)).isNotEqualTo(plan(8, 500));
    }

    @Test
    void thereAreExactlyAsManyContactsAsAskedFor() {
        for (int contacts : new int[] { 1, 2, 99, 1000 }) {
            assertThat(plan(contacts, contacts).contacts()).isEqualTo(contacts);
        }
    }

    @Test
    void everyStateAndEveryStepOccurs() {
        var questions = plan(1, 3000).visits().stream().flatMap(visit -> visit.questions().stream()).toList();

        assertThat(questions).extracting(Question::counted).containsAll(EnumSet.complementOf(EnumSet.of(Counted.REOPENED)));
        assertThat(questions.stream().flatMap(question -> question.steps().stream()).map(Object::getClass).distinct())
                .hasSameSizeAs(Step.class.getPermittedSubclasses());
    }

    @Test
    void everyIdentityIsMadeUp() {
        assertThat(plan(1, 3000).visits().stream().map(Visit::person).filter(Objects::nonNull)).allSatisfy(person -> {
            switch (person.get("type")) {
                case "EMAIL" -> assertThat(person.get("value")).endsWith("@example.org");
                case "PHONE" -> assertThat(person.get("value")).startsWith("+49 30 23125 ");
                default -> fail("nobody is identified by " + person.get("type"));
            }
        });
    }

    @Test
    void aThirdStaysAnonymous() {
        var visits = plan(1, 3000).visits();

        var anonymous = visits.stream().filter(visit -> visit.person() == null).count();

        assertThat((double) anonymous / visits.size()).isBetween(0.2, 0.45);
    }

    private static DayPlan plan(long seed, int contacts) {
        return DayPlan.make(seed, contacts, TOPICS, MUNICIPALITIES);
    }
}
