package nl.kcc.routing.decision;

import static nl.kcc.events.Destination.BACK_OFFICE;
import static nl.kcc.events.Destination.FRONT_OFFICE;
import static nl.kcc.routing.standing.AContact.ASKED;
import static nl.kcc.routing.standing.AContact.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.uuid.Generators;

import nl.kcc.events.Exclusion;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.RoutingState.Joined;
import nl.kcc.routing.handover.HandoverSettlement;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.standing.ChasedWork;
import nl.kcc.routing.standing.ChasedWorks;
import nl.kcc.routing.standing.ContactCourse;

/// "Where is my answer?": whoever chases what lies at a department joins the work that is under way.
class ChasersTest {

    private static final Instant NOW = ASKED.plus(Duration.ofDays(1));
    private static final Instant TOO_LATE = DUE.plusSeconds(60);

    private final Routing routing = new Routing(
            new Decide(ShippedKnowledge.KNOWLEDGE, _ -> Workload.NORMAL),
            Generators.timeBasedEpochGenerator()::generate);
    private final ChasedWorks works = new ChasedWorks();
    private final AContact first = AContact.forADepartment();
    private final AContact chaser = AContact.forADepartment().later(Duration.ofHours(20)).chasing(first);

    @Test
    void itOpensNoWorkAndTellsWhereItLiesAndUntilWhen() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser);

        assertThat(happened(course)).containsExactly(ContactRouted.class);
        assertThat(course.routing().decision()).returns(BACK_OFFICE, d -> d.destination())
                .returns("ALREADY_AT_DEPARTMENT", d -> d.reason()).returns("werk-en-inkomen", d -> d.department())
                .returns(DUE, d -> d.answerDueAt())
                .returns("Deze vraag ligt al bij Werk en inkomen. Zeg dat de inwoner uiterlijk donderdag 19 november om"
                        + " 17.00 uur antwoord krijgt.", d -> d.explanation());
        assertThat(course.handover()).isNull();
        assertThat(course.routing().handedOverAt()).isNull();
        assertThat(course.routing().joined()).isEqualTo(new Joined(first.id(), work.handover().handoverId(), null));
        assertThat(course.watchAt()).isEqualTo(DUE);
    }

    @Test
    void itSaysSoWhenTheDepartmentIsLate() {
        after(first);
        ContactCourse course = after(TOO_LATE, chaser);

        assertThat(course.routing().decision().explanation())
                .isEqualTo("Deze vraag ligt al bij Werk en inkomen, maar die had uiterlijk donderdag 19 november om 17.00 uur"
                        + " moeten antwoorden.");
    }

    @Test
    void anAgentWhoAsksForAHandoverJoinsToo() {
        after(first);

        assertThat(after(chaser.bornHandedOver("CITIZEN_REQUEST", "juridische-zaken").chasing(first)).routing().decision())
                .returns("ALREADY_AT_DEPARTMENT", d -> d.reason()).returns("werk-en-inkomen", d -> d.department());
        ContactCourse course = after(chaser, chaser.handoverAskedAt(NOW, null));
        assertThat(happened(course)).containsExactly(ContactRouted.class);
    }

    @Test
    void whoChasesAChaserJoinsTheSameWork() {
        after(first);
        after(chaser);
        ContactCourse course = after(AContact.forADepartment().later(Duration.ofHours(40)).chasing(chaser));

        assertThat(course.routing().joined().contactId()).isEqualTo(first.id());
    }

    @Test
    void whatTheFrontOfficeAnsweredOrTookOutJoinsNothing() {
        after(first);

        assertThat(after(chaser.bornWith(Outcome.ANSWERED).chasing(first)).routing().decision().reason())
                .isEqualTo("OUTCOME_GIVEN");
        assertThat(after(chaser.bornExcluded(Exclusion.SPAM).chasing(first)).routing().decision().reason())
                .isEqualTo("EXCLUDED");
    }

    @Test
    void workThatWasGivenBackOrCompletedIsNotJoined() {
        ContactCourse work = after(first);
        for (var status : List.of(HandoverStatus.RETURNED, HandoverStatus.COMPLETED)) {
            works.note(first.id(), at(work, status, null));
            ContactCourse course = after(chaser);
            assertThat(course.routing()).as(status.name()).isNull();
            assertThat(course.waitsSince()).isEqualTo(NOW);
            follow(course, true);
            assertThat(course.handover().status()).isEqualTo(HandoverStatus.OPEN);
        }
    }

    @Test
    void itWaitsForNewsOfTheContactItChases() {
        ContactCourse course = after(chaser);
        assertThat(course.events()).isEmpty();
        follow(course, false);
        assertThat(course.events()).isEmpty();
        assertThat(course.waitsSince()).isEqualTo(NOW);

        after(first);
        follow(course, false);

        assertThat(course.routing().decision().reason()).isEqualTo("ALREADY_AT_DEPARTMENT");
        assertThat(course.waitsSince()).isNull();
    }

    @Test
    void whatNeverComesIsWaitedForNoLongerThanAllElse() {
        ContactCourse course = after(chaser);
        follow(course, true);

        assertThat(course.routing().decision().reason()).isEqualTo("DEPARTMENT_KNOWS");
        assertThat(course.handover()).isNotNull();
    }

    @Test
    void whatTheFrontOfficeMayAnswerWaitsForNobodyItKnows() {
        var direct = AContact.directlyAnswerable();
        after(direct);
        ContactCourse course = after(AContact.directlyAnswerable().later(Duration.ofHours(2)).chasing(direct));

        assertThat(course.routing().decision().destination()).isEqualTo(FRONT_OFFICE);
        assertThat(course.waitsSince()).isNull();
    }

    @Test
    void anAnswerEndsTheWaitAndIsJudgedByWhatWasOwed() {
        Instant late = Instant.parse("2026-11-21T09:00:00Z");
        ContactCourse course = after(late, chaser, chaser.answeredAt(late));

        assertThat(course.waitsSince()).isNull();
        assertThat(course.handover()).returns(HandoverSettlement.ANSWERED_BY_FRONT_OFFICE, Handover::result)
                .returns(Instant.parse("2026-11-20T16:00:00Z"), Handover::overdueAt);
    }

    @Test
    void workThatIsCompletedWhileItWaitsServesItToo() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser, chaser.next().chasing(AContact.forADepartment()));
        assertThat(course.waitsSince()).isNotNull();
        works.note(first.id(), at(work, HandoverStatus.COMPLETED, DUE));
        follow(course, false);

        assertThat(course.waitsSince()).isNull();
        assertThat(course.routing().joined().completedAt()).isEqualTo(DUE);
    }

    @Test
    void itIsDoneWithTheWorkItJoined() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser);
        works.note(first.id(), at(work, HandoverStatus.COMPLETED, DUE));
        follow(course, true);

        assertThat(course.routing().joined().completedAt()).isEqualTo(DUE);
        assertThat(course.routing().answerOverdueAt()).isNull();
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void completionDecidesAboutItsAlarmTooWhateverCameFirst() {
        ContactCourse work = after(first);
        ContactCourse late = after(chaser);
        works.note(first.id(), at(work, HandoverStatus.COMPLETED, TOO_LATE));
        follow(late, true);
        assertThat(late.routing().answerOverdueAt()).isEqualTo(DUE);

        works.note(first.id(), at(work, HandoverStatus.OPEN, null));
        ContactCourse undue = after(chaser);
        undue.passTime(TOO_LATE);
        assertThat(undue.routing().answerOverdueAt()).isEqualTo(DUE);
        works.note(first.id(), at(work, HandoverStatus.COMPLETED, DUE));
        follow(undue, true);
        assertThat(undue.routing().answerOverdueAt()).isNull();
    }

    @Test
    void itFollowsTheWorkToAnotherDepartment() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser);
        Handover h = work.handover();
        works.note(first.id(),
                new ChasedWork(first.id(), h.handoverId(), HandoverStatus.OPEN, "juridische-zaken", DUE, null, null));
        follow(course, true);

        assertThat(course.routing().decision().department()).isEqualTo("juridische-zaken");
        assertThat(course.routing().joined().contactId()).isEqualTo(first.id());
    }

    @Test
    void onceItChasesNobodyItNeedsRoutingOfItsOwn() {
        after(first);
        ContactCourse relinked = after(chaser, chaser.next().chasing(null));
        assertThat(relinked.routing().joined()).isNull();
        assertThat(relinked.handover().status()).isEqualTo(HandoverStatus.OPEN);

        ContactCourse other = after(chaser, chaser.nowAbout("paspoort-aanvragen").chasing(null));
        assertThat(other.routing().joined()).isNull();
        assertThat(other.routing().decision().reason()).isEqualTo("DIRECTLY_ANSWERABLE");
    }

    @Test
    void workThatWasTakenOutLeavesItOnItsOwn() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser);
        Handover h = work.handover();
        works.note(first.id(), new ChasedWork(first.id(), h.handoverId(), HandoverStatus.COMPLETED, "werk-en-inkomen", DUE, NOW,
                HandoverSettlement.EXCLUDED));
        follow(course, true);
        assertThat(course.waitsSince()).isNotNull();
        follow(course, false);
        assertThat(course.events()).hasSize(1);
        follow(course, true);

        assertThat(course.routing().joined()).isNull();
        assertThat(course.handover().status()).isEqualTo(HandoverStatus.OPEN);
    }

    @Test
    void whatItChasesNowDecidesNotTheWorkItJoined() {
        after(first);
        var known = AContact.directlyAnswerable();
        after(known);
        ContactCourse course = after(chaser, chaser.next().chasing(known));
        assertThat(course.waitsSince()).isNotNull();
        follow(course, true);

        assertThat(course.routing().joined()).isNull();
        assertThat(course.handover().department()).isEqualTo("werk-en-inkomen");
    }

    @Test
    void theDepartmentThatCompletedItIsTheOneThatIsTold() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser);
        Handover h = work.handover();
        works.note(first.id(),
                new ChasedWork(first.id(), h.handoverId(), HandoverStatus.COMPLETED, "juridische-zaken", DUE, NOW,
                        "ANSWERED"));
        follow(course, true);

        assertThat(course.routing().decision().department()).isEqualTo("juridische-zaken");
        assertThat(course.routing().joined().completedAt()).isEqualTo(NOW);
    }

    /// Three who ask the same, the first one handed over by an agent, in every order in which news of them may come.
    @Test
    void inWhateverOrderNewsComesThereIsOnePieceOfWork() {
        var asked = AContact.directlyAnswerable();
        var request = asked.handoverAskedAt(ASKED.plusSeconds(60), null);
        var second = AContact.directlyAnswerable().later(Duration.ofHours(2)).bornHandedOver("COMPLEX", null).chasing(asked);
        var third = AContact.directlyAnswerable().later(Duration.ofHours(3)).bornHandedOver("COMPLEX", null)
                .chasing(second);
        for (List<AContact> order : orders(List.of(asked, request, second, third))) {
            var known = new ChasedWorks();
            Map<UUID, ContactCourse> courses = new LinkedHashMap<>();
            for (AContact news : order) {
                ContactCourse course = courses.computeIfAbsent(news.id(), ContactCourse::unheardOf);
                routing.apply(course, news.known(), known, NOW);
                followAll(courses, known, false);
            }
            followAll(courses, known, true);

            assertThat(courses.get(asked.id()).handover()).as("%s", order).isNotNull();
            assertThat(List.of(second, third)).as("%s", order).allSatisfy(one -> {
                assertThat(courses.get(one.id()).routing().joined().contactId()).isEqualTo(asked.id());
                assertThat(courses.get(one.id()).handover()).isNull();
            });
        }
    }

    private void followAll(Map<UUID, ContactCourse> courses, ChasedWorks known, boolean allIsKnown) {
        courses.values().stream().filter(course -> course.waitsSince() != null)
                .sorted(Comparator.comparing(course -> course.contact().occurredAt())).forEach(course -> {
                    routing.follow(course, known, allIsKnown, NOW);
                    known.note(course);
                });
    }

    private static List<List<AContact>> orders(List<AContact> news) {
        return news.isEmpty() ? List.of(List.of()) : news.stream().flatMap(first -> {
            var rest = news.stream().filter(one -> one != first).toList();
            return orders(rest).stream().map(order -> Stream.concat(Stream.of(first), order.stream()).toList());
        }).toList();
    }

    @Test
    void theSameNewsTwiceJoinsOnce() {
        after(first);

        assertThat(after(chaser, chaser, chaser).events()).hasSize(1);
    }

    @Test
    void onceDoneItIsReopenedWithATermOfItsOwn() {
        ContactCourse work = after(first);
        ContactCourse course = after(chaser);
        works.note(first.id(), at(work, HandoverStatus.COMPLETED, DUE));
        follow(course, true);
        apply(course, chaser.reopenedAt(Instant.parse("2026-11-24T09:00:00Z")), NOW);

        assertThat(course.routing().decision()).returns("REOPENED", d -> d.reason())
                .returns(Instant.parse("2026-11-26T16:00:00Z"), d -> d.answerDueAt());
        assertThat(course.routing().joined()).isNull();
        assertThat(course.watchAt()).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
    }

    private ContactCourse after(AContact... news) {
        return after(NOW, news);
    }

    private ContactCourse after(Instant now, AContact... news) {
        var course = ContactCourse.unheardOf(news[0].id());
        for (AContact one : news) {
            apply(course, one, now);
        }
        return course;
    }

    private void apply(ContactCourse course, AContact news, Instant now) {
        routing.apply(course, news.known(), works, now);
    }

    private void follow(ContactCourse course, boolean allIsKnown) {
        routing.follow(course, works, allIsKnown, NOW.plusSeconds(2));
    }

    private static ChasedWork at(ContactCourse work, HandoverStatus status, Instant completedAt) {
        Handover h = work.handover();
        return new ChasedWork(work.contactId(), h.handoverId(), status, h.department(), h.dueAt(), completedAt,
                status == HandoverStatus.COMPLETED ? "ANSWERED" : null);
    }

    private static List<Class<?>> happened(ContactCourse course) {
        return course.events().stream().<Class<?>> map(Object::getClass).toList();
    }
}
