package nl.kcc.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class InteractionPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final List<CatalogueTopic> TOPICS = IntStream.range(0, 60)
            .mapToObj(i -> new CatalogueTopic("onderwerp-" + i, "afdeling-" + i % 5, i % 4 != 0)).toList();

    @Test
    void theSameSeedPlansTheSameMonth() {
        assertThat(plan(7, 500)).isEqualTo(plan(7, 500)).isNotEqualTo(plan(8, 500));
    }

    @Test
    void thereAreExactlyAsManyContactsAsAskedFor() {
        for (int contacts : new int[] { 1, 2, 99, 1000 }) {
            assertThat(plan(contacts, contacts).contacts()).isEqualTo(contacts);
        }
    }

    @Test
    void everyDeedOccurs() {
        assertThat(plan(1, 3000).interactions().stream().flatMap(interaction -> interaction.asks().stream())
                .flatMap(ask -> ask.later().stream()).map(later -> later.deed().getClass()).distinct())
                .hasSameSizeAs(Deed.class.getPermittedSubclasses());
    }

    @Test
    void mostAskByPhoneAndOneInNineDigitally() {
        var interactions = plan(1, 5000).interactions();

        assertThat(share(interactions, "PHONE")).isBetween(0.62, 0.74);
        assertThat(share(interactions, "EMAIL") + share(interactions, "WEB")).isBetween(0.08, 0.14);
    }

    @Test
    void mostStayAnonymous() {
        var interactions = plan(1, 5000).interactions().stream().filter(interaction -> interaction.channel().equals("PHONE"));

        assertThat(interactions.filter(interaction -> interaction.citizen() == null).count()).isGreaterThan(1000);
    }

    /// What goes to a department by itself depends on the day of the question.
    @Test
    void deedsFollowTheCatalogueOfTheDay() {
        var change = LocalDate.of(2026, 3, 16);
        var topic = new CatalogueTopic("huisvuil", "wijken", true,
                new TreeMap<>(Map.of(LocalDate.EPOCH, false, change, true)));
        var plan = InteractionPlan.ofMonth(MARCH, 1, 3000, Stream.concat(Stream.of(topic), TOPICS.stream()).toList(),
                List.of("GM0344"),
                NOW);

        var handedOverByHand = plan.interactions().stream()
                .filter(interaction -> interaction.asks().stream().anyMatch(ask -> "huisvuil".equals(ask.topic())
                        && ask.outcome() == null
                        && ask.later().stream().map(Ask.Later::deed)
                                .takeWhile(deed -> !(deed instanceof Deed.GiveBack || deed instanceof Deed.Reopen))
                                .anyMatch(deed -> deed instanceof Deed.HandOver)))
                .map(interaction -> LocalDate.ofInstant(interaction.occurredAt(), InteractionPlan.AMSTERDAM));
        assertThat(handedOverByHand).isNotEmpty().allMatch(day -> !day.isBefore(change));
    }

    @Test
    void everyIdentityIsMadeUp() {
        assertThat(plan(1, 3000).interactions().stream().map(Interaction::person).filter(Objects::nonNull))
                .allSatisfy(person -> {
                    switch (person.get("type")) {
                        case "BSN" -> assertThat(Citizens.passesCheckOfEleven(
                                Integer.parseInt(person.get("value").replace(".", "")))).isTrue();
                        case "EMAIL" -> assertThat(person.get("value")).endsWithIgnoringCase("@example.org");
                        case "PHONE" -> assertThat(person.get("value").replace(" ", "")).contains("493023125");
                        case "KVK" -> assertThat(person.get("value").replace(" ", ""))
                                .isIn("69599084", "68750110", "90004760");
                        default -> fail("nobody is identified by " + person.get("type"));
                    }
                });
    }

    @Test
    void theCheckOfElevenHolds() {
        assertThat(List.of(999990342, 111222333, 123456782)).allMatch(Citizens::passesCheckOfEleven);
        assertThat(List.of(999990343, 111222334, 123456789)).noneMatch(Citizens::passesCheckOfEleven);
    }

    @Test
    void bothChangedNightsAreBusy() {
        for (var month : List.of(MARCH, YearMonth.of(2025, 10))) {
            var plan = InteractionPlan.ofMonth(month, 1, 3000, TOPICS, List.of("GM0344"), NOW);
            var change = InteractionPlan.AMSTERDAM.getRules()
                    .nextTransition(month.atDay(1).atStartOfDay(InteractionPlan.AMSTERDAM)
                            .toInstant())
                    .getInstant();

            assertThat(plan.interactions()).filteredOn(interaction -> Duration.between(change, interaction.occurredAt()).abs()
                    .compareTo(Duration.ofMinutes(90)) <= 0).hasSizeGreaterThan(20);
        }
    }

    @Test
    void nothingHappensAfterNow() {
        assertThat(plan(1, 3000).interactions()).noneMatch(interaction -> interaction.occurredAt().isAfter(NOW));
    }

    @Test
    void noTermEndsWhileTheMonthIsPlayed() {
        assertThat(plan(1, 3000).interactions()).allMatch(interaction -> interaction.occurredAt()
                .isBefore(NOW.minus(40, ChronoUnit.DAYS))
                || interaction.occurredAt().isAfter(NOW.minus(3, ChronoUnit.HOURS)
                        .minusMillis(1)));
    }

    @Test
    void aMonthThatIsNotLongEnoughAgoIsRefused() {
        assertThatThrownBy(() -> InteractionPlan.ofMonth(YearMonth.of(2026, 10), 1, 10, TOPICS, List.of("GM0344"), NOW))
                .hasMessageContaining("40 days ago");
    }

    private static double share(List<Interaction> interactions, String channel) {
        return (double) interactions.stream().filter(interaction -> interaction.channel().equals(channel)).count()
                / interactions.size();
    }

    private static InteractionPlan plan(long seed, int contacts) {
        return InteractionPlan.ofMonth(MARCH, seed, contacts, TOPICS, List.of("GM0344", "GM0599"), NOW);
    }
}
