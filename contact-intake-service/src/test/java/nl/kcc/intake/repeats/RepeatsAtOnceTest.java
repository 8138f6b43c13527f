package nl.kcc.intake.repeats;

import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.repeats.Asked.body;
import static nl.kcc.intake.repeats.Asked.day;
import static nl.kcc.intake.repeats.Asked.person;
import static nl.kcc.intake.repeats.Asked.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.restassured.response.Response;
import nl.kcc.events.Destination;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingState;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// However much happens to the contacts of a few persons at the same time, all stand in the end as if it had been known
/// from the start, and nobody waits in a circle.
@IntakeTest
class RepeatsAtOnceTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PERSONS = List.of(person("BSN", "999990342"), person("EMAIL", "jan@voorbeeld.nl"),
            person("PHONE", "06 12345678"), "null");
    private static final List<String> TOPICS = List.of("grofvuil", "paspoort");
    private static final String OVERDUE = "nl.klantcontacten.antwoordtermijn-verstreken.v1";

    @BeforeEach
    void createTopics() {
        kafka.createTopics();
    }

    @Test
    void ofManyRegistrationsOfOnePersonAtOnceNoneMissesAnother() throws Exception {
        List<Callable<Integer>> registrations = IntStream.range(0, 40)
                .<Callable<Integer>> mapToObj(i -> () -> registration(day(i % 20), PERSONS.getFirst(),
                        question("grofvuil", "")).statusCode())
                .toList();

        assertThat(atOnce(registrations)).containsOnly(201);

        assertStandingsHold();
        assertThat(database.count("contact where repeat_of is null")).isEqualTo(1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensAtOnceAllStandAsIfItHadBeenKnownFromTheStart(long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            List<String> known = database.column("select id from contact order by id");
            List<Callable<Integer>> happenings = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                happenings.add(known.isEmpty() || random.nextInt(3) == 0
                        ? aRegistration(random)
                        : aChange(random, UUID.fromString(known.get(random.nextInt(known.size())))));
            }

            assertThat(atOnce(happenings)).containsAnyOf(200, 201).doesNotContain(500, 503);
        }
        await().atMost(PATIENCE).untilAsserted(this::assertStandingsHold);
    }

    private Callable<Integer> aRegistration(Random random) {
        Instant at = day(random.nextInt(20));
        String person = PERSONS.get(random.nextInt(PERSONS.size()));
        String[] questions = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> question(random.nextInt(4) == 0 ? null : topic(random),
                        random.nextBoolean() ? Asked.ANSWERED : ""))
                .toArray(String[]::new);
        return () -> registration(at, person, questions).statusCode();
    }

    private Callable<Integer> aChange(Random random, UUID contact) {
        Instant moment = day(random.nextInt(20));
        long version = 2 + random.nextInt(1000);
        String topic = topic(random);
        return switch (random.nextInt(7)) {
            case 0 -> () -> call(contact, "exclusion", "{\"reason\": \"TEST\"}").statusCode();
            case 1 -> () -> call(contact, "answer", "{\"outcome\": \"ANSWERED\"}").statusCode();
            case 2 -> () -> call(contact, "handover", "{\"reason\": \"COMPLEX\"}").statusCode();
            case 3 -> () -> overdue(contact, version, moment);
            case 4 -> () -> overdue(contact, version, null);
            default -> () -> call(contact, "topic", "{\"topic\": \"" + topic + "\"}").statusCode();
        };
    }

    private int overdue(UUID contact, long version, Instant dueAt) {
        var decision = new RoutingState.Decision(Destination.FRONT_OFFICE, "DIRECTLY_ANSWERABLE", "U mag dit zelf.", "direct",
                4, null, dueAt, day(0));
        kafka.send(Topics.ROUTING, contact.toString(), OVERDUE,
                new AnswerOverdue(new RoutingState(contact, version, decision, null, null, dueAt, null, null)));
        return 200;
    }

    private void assertStandingsHold() {
        var stored = new StoredChains(database);
        assertThat(stored.told()).isEqualTo(stored.computed());
        assertThat(database.count("""
                contact c where version <> (select count(*) from audit a where a.contact_id = c.id)
                    or version <> (select max(version) from audit a where a.contact_id = c.id)""")).isZero();
    }

    private static String topic(Random random) {
        return TOPICS.get(random.nextInt(TOPICS.size()));
    }

    private static Response registration(Instant at, String person, String... questions) {
        return register(body("GM0344", at, person, questions));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> happenings) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            return threads.invokeAll(happenings).stream().map(Future::resultNow).toList();
        }
    }
}
