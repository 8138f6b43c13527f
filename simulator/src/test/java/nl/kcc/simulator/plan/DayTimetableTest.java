package nl.kcc.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DayTimetableTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-19T23:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<CatalogueTopic> TOPICS = IntStream.range(0, 60)
            .mapToObj(i -> new CatalogueTopic("onderwerp-" + i, "afdeling-" + i % 5, i % 4 != 0)).toList();

    @Test
    void theSameSeedPlansTheSameDay() {
        assertThat(plan("me", 7, 500)).isEqualTo(plan("me", 7, 500)).isNotEqualTo(plan("me", 8, 500));
    }

    @Test
    void thereAreExactlyAsManyContactsAsAskedFor() {
        for (int contacts : new int[] { 1, 2, 99, 1000 }) {
            assertThat(plan("me", contacts, contacts).contacts()).isEqualTo(contacts);
        }
    }

    @Test
    void everyDeedOccurs() {
        assertThat(plan("me", 1, 3000).interactions().stream().flatMap(interaction -> interaction.asks().stream())
                .flatMap(ask -> ask.later().stream()).map(later -> later.deed().getClass()).distinct())
                .hasSameSizeAs(Deed.class.getPermittedSubclasses());
    }

    @Test
    void peopleAskTodayOrSoLongAgoThatEveryTermHasPassed() {
        var asked = plan("me", 1, 3000).interactions().stream().map(Interaction::occurredAt).toList();
        var today = asked.stream().filter(at -> !at.isBefore(MIDNIGHT)).toList();

        assertThat(today).noneMatch(NOW::isBefore);
        assertThat(asked).filteredOn(at -> at.isBefore(MIDNIGHT)).allMatch(at -> at.isBefore(NOW.minus(Duration.ofDays(40))));
        assertThat((double) today.size() / asked.size()).isBetween(0.75, 0.92);
    }

    @Test
    void theDayIsWholeWheneverItIsPlayed() {
        for (var now : List.of(MIDNIGHT, MIDNIGHT.plusSeconds(1), NOW, MIDNIGHT.plus(Duration.ofHours(24)).minusMillis(1))) {
            var registered = InteractionPlan.ofToday("me", 1, 1000, 0, TOPICS, List.of("GM0344"), now).interactions().stream()
                    .filter(interaction -> !interaction.live()).map(Interaction::loggedAt).toList();

            assertThat(registered).isSorted().allMatch(at -> !at.isBefore(MIDNIGHT.plus(Duration.ofHours(8)))
                    && at.isBefore(MIDNIGHT.plus(Duration.ofHours(22))));
        }
    }

    @Test
    void nobodyIsKnownForSureWhoAskedInAnotherRun() {
        var mine = plan("me", 1, 1000).interactions().stream().map(Interaction::person).filter(Objects::nonNull).toList();

        assertThat(mine).extracting(person -> person.get("type")).containsOnly("PHONE", "EMAIL");
        assertThat(mine).filteredOn(person -> person.get("type").equals("EMAIL"))
                .allMatch(person -> person.get("value").toLowerCase().matches("inwoner\\.me\\.\\d+@example\\.org"));
    }

    @Test
    void someComeBackWhileItIsPlayed() {
        assertThat(plan("me", 1, 1000).interactions()).filteredOn(Interaction::live).hasSizeBetween(5, 60)
                .allMatch(interaction -> !interaction.loggedAt().isBefore(MIDNIGHT.plus(Duration.ofHours(22))));
    }

    @Test
    void whatCitizensWriteIsAPartOfTheContacts() {
        var plan = plan("me", 1, 3000);
        var written = plan.interactions().stream().filter(interaction -> interaction.way() != Way.DESK).toList();

        assertThat(plan.contacts()).isEqualTo(3000);
        assertThat(written.stream().mapToInt(interaction -> interaction.asks().size()).sum()).isEqualTo(300);
        assertThat(plan.written()).hasSize(Way.values().length - 1);
        assertThat(written).filteredOn(interaction -> interaction.way().isMail())
                .allMatch(mail -> mail.municipality().equals("GM0344"));
        assertThat(written).filteredOn(interaction -> interaction.way() == Way.MAIL).filteredOn(Interaction::sentTwice)
                .isNotEmpty();
        assertThat(written).filteredOn(interaction -> interaction.way() == Way.THANKS)
                .allMatch(thanks -> thanks.asks().getFirst().later().getLast().deed().equals(new Deed.Exclude("NO_QUESTION")));
    }

    private static InteractionPlan plan(String strangers, long seed, int contacts) {
        return InteractionPlan.ofToday(strangers, seed, contacts, contacts / 10, TOPICS, List.of("GM0344", "GM0599"), NOW);
    }
}
