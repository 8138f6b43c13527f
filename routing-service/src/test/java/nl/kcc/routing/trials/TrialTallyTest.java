package nl.kcc.routing.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Destination;
import nl.kcc.routing.decision.RetakeDecisions.DecidedCourse;
import nl.kcc.routing.decision.RetakeDecisions.Retaken;
import nl.kcc.routing.trials.PastContact.CountedAs;

class TrialTallyTest {

    private static final Instant ASKED = Instant.parse("2026-11-17T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-19T16:00:00Z");
    private static final Instant PRESENT = Instant.parse("2026-11-29T09:00:00Z");
    private static final DecidedCourse DESK = new DecidedCourse(Destination.FRONT_OFFICE, null, DUE, "balie");

    @Test
    void whoMovesToTheFrontOfficeIsSettledWithTheShareThatTheTopicReachedThere() {
        var found = figures(Stream.concat(
                Stream.concat(many(32, () -> contact("paspoort", CountedAs.SETTLED, DESK, DESK)),
                        many(8, () -> contact("paspoort", CountedAs.FAILED, DESK, DESK))),
                many(60, () -> contact("paspoort", CountedAs.FAILED, at("burgerzaken"), DESK))));

        assertThat(found.contacts()).isEqualTo(100);
        assertThat(found.moved()).isEqualTo(60);
        assertThat(found.frontOffice()).isEqualTo(new TrialFigures.FrontOfficeContacts(40, 100, 0.4, 1.0, 40, 100));
        assertThat(found.departments()).containsExactly(new TrialFigures.DepartmentContacts("burgerzaken", 60, 0));
        assertThat(found.fcr().now()).isEqualTo(0.32);
        assertThat(found.fcr().then()).isCloseTo(0.32 + 0.6 * 0.8, within(1e-9));
        assertThat(found.fcr().low()).isBetween(0.6, 0.8);
        assertThat(found.fcr().high()).isBetween(0.8, 0.9);
        assertThat(found.fcr().gained()).isEqualTo(60);
        assertThat(found.fcr().assumes().getFirst()).contains("60 vragen");
    }

    @Test
    void whereTheTopicWasSeenTooSeldomItsChannelSpeaks() {
        var found = figures(Stream.of(
                many(30, () -> contact("grofvuil", CountedAs.SETTLED, DESK, DESK)),
                many(10, () -> contact("grofvuil", CountedAs.FAILED, DESK, DESK)),
                many(1, () -> contact("paspoort", CountedAs.FAILED, DESK, DESK)),
                many(40, () -> contact("paspoort", CountedAs.FAILED, at("burgerzaken"), DESK))).flatMap(one -> one));

        assertThat(found.fcr().then()).isCloseTo((30 + 40 * 30 / 41.0) / 81, within(1e-9));
        assertThat(found.fcr().assumes()).anySatisfy(sentence -> assertThat(sentence).contains("40 vragen daarvan"));
    }

    @Test
    void whoMovesToADepartmentIsSettledNoMore() {
        var found = figures(Stream.of(
                many(6, () -> contact("paspoort", CountedAs.SETTLED, DESK, DESK)),
                many(3, () -> contact("paspoort", CountedAs.SETTLED, DESK, at("burgerzaken"))),
                many(1, () -> contact("paspoort", CountedAs.OPEN, DESK, at("burgerzaken")))).flatMap(one -> one));

        assertThat(found.fcr().now()).isEqualTo(1.0);
        assertThat(found.fcr().then()).isEqualTo(0.6);
        assertThat(found.fcr().decided()).isEqualTo(10);
    }

    @Test
    void whatTheFrontOfficeHandedOverItselfStaysHandedOver() {
        var asked = new PastContact(id(), "GM0344", ASKED, "PHONE", "paspoort", CountedAs.FAILED, true, false, null,
                List.of(new Retaken(at("burgerzaken"), DESK, true)));

        var found = figures(Stream.of(asked));

        assertThat(found.moved()).isOne();
        assertThat(found.frontOffice()).isEqualTo(new TrialFigures.FrontOfficeContacts(0, 1, 0.0, 1.0, 1, 1));
        assertThat(found.fcr().then()).isZero();
        assertThat(found.fcr().assumes()).anySatisfy(sentence -> assertThat(sentence).contains("Van 1 vraag"));
    }

    @Test
    void whatTheFrontOfficeHandsOverItselfTellsWhatItReaches() {
        var asked = new PastContact(id(), "GM0344", ASKED, "PHONE", "paspoort", CountedAs.FAILED, true, false, null,
                List.of(new Retaken(at("burgerzaken"), at("burgerzaken"), true)));

        var found = figures(Stream.of(many(30, () -> contact("paspoort", CountedAs.SETTLED, DESK, DESK)),
                many(10, () -> asked), many(10, () -> contact("paspoort", CountedAs.FAILED, at("burgerzaken"), DESK)))
                .flatMap(one -> one));

        assertThat(found.fcr().then()).isCloseTo((30 + 10 * 0.75) / 50, within(1e-9));
    }

    @Test
    void followUpsMoveAndDoNotCount() {
        var found = figures(Stream.of(contact("paspoort", CountedAs.FOLLOW_UP, at("burgerzaken"), DESK)));

        assertThat(found.moved()).isOne();
        assertThat(found.fcr().now()).isNull();
        assertThat(found.fcr().then()).isNull();
        assertThat(found.fcr().low()).isNull();
    }

    @Test
    void onceAtADepartmentItWasHandedOverWhateverCameAfterwards() {
        var chain = new PastContact(id(), "GM0344", ASKED, "PHONE", null, CountedAs.FAILED, false, false, null,
                List.of(new Retaken(DESK, DESK, false), new Retaken(at("burgerzaken"), at("belastingen"), false),
                        new Retaken(DESK, DESK, false)));

        assertThat(chain.now().department()).isEqualTo("burgerzaken");
        assertThat(chain.then().department()).isEqualTo("belastingen");
        assertThat(chain.moves()).isTrue();
    }

    @Test
    void aShorterTermIsBrokenByTheAnswerThatCame() {
        var earlier = new DecidedCourse(Destination.FRONT_OFFICE, null, DUE.minus(Duration.ofDays(1)), "snel");
        var later = new DecidedCourse(Destination.FRONT_OFFICE, null, PRESENT.plusSeconds(1), "rustig");
        var none = new DecidedCourse(Destination.FRONT_OFFICE, null, null, "klaar");

        assertThat(broken(DESK, earlier, false, DUE.minusSeconds(1))).isTrue();
        assertThat(broken(DESK, earlier, false, DUE.minus(Duration.ofDays(1)))).isFalse();
        assertThat(broken(DESK, earlier, false, null)).isTrue();
        assertThat(broken(DESK, later, true, null)).isFalse();
        assertThat(broken(DESK, none, true, null)).isFalse();
        assertThat(broken(DESK, DESK, true, DUE.minusSeconds(1))).as("the alarm knows best").isTrue();
    }

    @Test
    void theOrderInWhichContactsComeMakesNoDifference() {
        var random = new Random(20261129);
        var ways = List.of(DESK, at("burgerzaken"), at("belastingen"));
        var contacts = new ArrayList<>(IntStream.range(0, 2000).mapToObj(i -> contact("onderwerp-" + random.nextInt(9),
                CountedAs.values()[random.nextInt(4)], ways.get(random.nextInt(3)), ways.get(random.nextInt(3)))).toList());
        var found = figures(contacts.stream());

        for (int i = 0; i < 5; i++) {
            Collections.shuffle(contacts, random);
            assertThat(figures(contacts.stream())).isEqualTo(found);
        }
        assertThat(found.frontOffice().then() + found.departments().stream().mapToLong(one -> one.then()).sum())
                .isEqualTo(2000);
        assertThat(found.frontOffice().now() + found.departments().stream().mapToLong(one -> one.now()).sum()).isEqualTo(2000);
    }

    private static boolean broken(DecidedCourse now, DecidedCourse then, boolean alarmed, Instant endedAt) {
        return new PastContact(id(), "GM0344", ASKED, "PHONE", null, CountedAs.SETTLED, false, alarmed, endedAt,
                List.of(new Retaken(now, then, false))).wouldBeAlarmed(PRESENT);
    }

    private static TrialFigures figures(Stream<PastContact> contacts) {
        var tally = new TrialTally(PRESENT);
        contacts.forEach(tally::add);
        return TrialFigures.of(tally, 1);
    }

    private static Stream<PastContact> many(int number, java.util.function.Supplier<PastContact> one) {
        return Stream.generate(one).limit(number);
    }

    private static PastContact contact(String topic, CountedAs standing, DecidedCourse now, DecidedCourse then) {
        return new PastContact(id(), "GM0344", ASKED, "PHONE", topic, standing, false, false, null,
                List.of(new Retaken(now, then, false)));
    }

    private static DecidedCourse at(String department) {
        return new DecidedCourse(Destination.BACK_OFFICE, department, DUE, "afdeling");
    }

    private static UUID id() {
        return com.fasterxml.uuid.Generators.timeBasedEpochGenerator().generate();
    }
}
