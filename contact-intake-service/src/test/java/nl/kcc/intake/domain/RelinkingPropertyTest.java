package nl.kcc.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In whatever order contacts of one person are registered, get a topic, are settled or fail, and are excluded: each ends
/// up standing as if all had been known from the start. Only the neighbours of a change are looked at, as the database
/// gives them.
class RelinkingPropertyTest {

    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> TOPICS = List.of("paspoort", "grofvuil");
    private static final int EACH_SIDE = 21;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /// The contacts so far, and where they were said to stand.
    private final Map<UUID, Link> links = new TreeMap<>();
    private final Map<UUID, ChainPlace> told = new HashMap<>();

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderNeverMatters(long seed) {
        var random = new Random(seed);
        List<List<Link>> interactions = interactions(random);
        Collections.shuffle(interactions, random);

        for (List<Link> interaction : interactions) {
            change(interaction.stream().map(Link::id).collect(Collectors.toSet()), interaction);
            for (int i = random.nextInt(3); i > 0 && !links.isEmpty(); i--) {
                somethingHappens(random);
            }
        }

        assertThat(told).isEqualTo(ChainPlaces.of(links.values(), WINDOW));
    }

    private void somethingHappens(Random random) {
        Link link = new ArrayList<>(links.values()).get(random.nextInt(links.size()));
        Instant moment = START.plus(Duration.ofHours(random.nextInt(24 * 30)));
        change(Set.of(link.id()), switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1, 2 -> List.of(about(link, TOPICS.get(random.nextInt(TOPICS.size()))));
            case 3 -> List.of(settled(link, moment, null));
            case 4 -> List.of(settled(link, link.answeredFrom(), moment));
            default -> List.of(link.given(new RoutingFacts(moment, false, null, null, null)));
        });
    }

    /// What the service does: reads what lies around the places that the change leaves and enters, and writes down who
    /// stands differently.
    private void change(Set<UUID> ids, List<Link> next) {
        Map<UUID, Link> before = new TreeMap<>();
        ids.stream().filter(links::containsKey).map(links::get).forEach(link -> before.putAll(around(link)));
        next.forEach(link -> before.putAll(around(link)));
        Map<UUID, Link> after = new TreeMap<>(before);
        ids.forEach(after::remove);
        next.forEach(link -> after.put(link.id(), link));

        var relinking = Relinking.of(before.values(), after.values(), WINDOW);

        ids.forEach(links::remove);
        ids.forEach(told::remove);
        next.forEach(link -> links.put(link.id(), link));
        next.forEach(link -> told.put(link.id(), relinking.of(link.id())));
        told.putAll(relinking.changesBeside(ids));
    }

    private Map<UUID, Link> around(Link place) {
        List<Link> chain = links.values().stream().filter(link -> link.topic().equals(place.topic()))
                .sorted(RelinkingPropertyTest::order).toList();
        long earlier = chain.stream().filter(link -> order(link, place) < 0).count();
        return chain.stream().skip(Math.max(0, earlier - EACH_SIDE))
                .limit(Math.min(earlier, EACH_SIDE) + EACH_SIDE + 1)
                .collect(Collectors.toMap(Link::id, link -> link));
    }

    private static int order(Link a, Link b) {
        int byMoment = a.occurredAt().compareTo(b.occurredAt());
        return byMoment == 0 ? a.id().compareTo(b.id()) : byMoment;
    }

    /// Now and then at the same moment, and with many questions at once.
    private static List<List<Link>> interactions(Random random) {
        List<List<Link>> interactions = new ArrayList<>();
        for (int i = random.nextInt(40) + 1; i > 0; i--) {
            Instant at = START.plus(Duration.ofHours(random.nextInt(10) * 60L));
            var interaction = new UUID(1, i);
            int questions = random.nextInt(10) == 0 ? 20 : 1 + random.nextInt(2);
            interactions.add(LongStream.range(0, questions)
                    .mapToObj(_ -> new Link(TOPICS.get(random.nextInt(TOPICS.size())),
                            new UUID(0, random.nextLong(Long.MAX_VALUE)), interaction, at,
                            random.nextBoolean() ? at : null, null, null, null))
                    .toList());
        }
        return interactions;
    }

    private static Link about(Link link, String topic) {
        return new Link(topic, link.id(), link.interactionId(), link.occurredAt(), link.answeredFrom(),
                link.failedFrom(), link.handedOverAt(), link.answerOverdueAt());
    }

    private static Link settled(Link link, Instant from, Instant failedFrom) {
        return new Link(link.topic(), link.id(), link.interactionId(), link.occurredAt(), from, failedFrom,
                link.handedOverAt(), link.answerOverdueAt());
    }
}
