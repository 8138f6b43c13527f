package nl.kcc.routing.decision;

import static nl.kcc.events.Destination.BACK_OFFICE;
import static nl.kcc.events.Destination.FRONT_OFFICE;
import static nl.kcc.routing.standing.AContact.ASKED;
import static nl.kcc.routing.standing.AContact.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.uuid.Generators;

import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverForwarded;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.handover.HandoverSettlement;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.standing.ChasedWorks;
import nl.kcc.routing.standing.ContactCourse;

/// What is owed after a reopening, and how work goes on that a department gave back or had completed.
class ReopenedAndReturnedTest {

    private static final Instant REOPENED = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant NEW_DUE = Instant.parse("2026-11-26T16:00:00Z");
    private static final Instant TOO_LATE = NEW_DUE.plusSeconds(60);
    private static final Instant AGAIN = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant AGAIN_DUE = Instant.parse("2026-11-27T16:00:00Z");

    private final Routing routing = new Routing(
            new Decide(ShippedKnowledge.KNOWLEDGE, _ -> Workload.NORMAL),
            Generators.timeBasedEpochGenerator()::generate);
    private final AContact answered = AContact.directlyAnswerable().bornWith(Outcome.ANSWERED);
    private final AContact reopened = answered.reopenedAt(REOPENED);

    @Test
    void theNewTermHasItsOwnAlarm() {
        ContactCourse course = after(answered, reopened);
        course.passTime(NEW_DUE);
        assertThat(course.routing().answerOverdueAt()).isNull();
        course.passTime(TOO_LATE);

        assertThat(happened(course)).containsExactly(ContactRouted.class, ContactRouted.class, AnswerOverdue.class);
        assertThat(course.routing().answerOverdueAt()).isEqualTo(NEW_DUE);
        assertThat(course.routing().reopenedOverdueAt()).isEqualTo(NEW_DUE);
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void onlyAnAnswerAfterTheReopeningKeepsTheNewPromise() {
        assertThat(after(answered, reopened, reopened.answeredAt(NEW_DUE)).routing().answerOverdueAt()).isNull();
        assertThat(after(answered, reopened, reopened.answeredAt(TOO_LATE)).routing().answerOverdueAt()).isEqualTo(NEW_DUE);
        assertThat(after(answered, reopened, reopened.answered(Outcome.ANSWERED, REOPENED, TOO_LATE)).routing()
                .answerOverdueAt()).isEqualTo(NEW_DUE);
    }

    @Test
    void theNewAlarmIsTakenBackAndAnEarlierOneStays() {
        ContactCourse first = after(answered, reopened);
        first.passTime(TOO_LATE);
        apply(first, reopened.answeredAt(AGAIN), TOO_LATE);
        assertThat(first.routing().answerOverdueAt()).isNull();
        assertThat(first.routing().reopenedOverdueAt()).isNull();

        var late = AContact.directlyAnswerable();
        var lateAnswered = late.answeredAt(DUE.plusSeconds(1));
        var lateReopened = lateAnswered.reopenedAt(REOPENED);
        ContactCourse second = after(late, lateAnswered, lateReopened);
        second.passTime(TOO_LATE);
        assertThat(second.routing().answerOverdueAt()).isEqualTo(DUE);
        assertThat(second.routing().reopenedOverdueAt()).isEqualTo(NEW_DUE);
        apply(second, lateReopened.answeredAt(AGAIN), TOO_LATE);
        assertThat(second.routing().answerOverdueAt()).isEqualTo(DUE);
        assertThat(second.routing().reopenedOverdueAt()).isNull();
    }

    @Test
    void aMissedTermStaysMissedAfterAnotherReopening() {
        var again = reopened.answeredAt(TOO_LATE);
        var reopenedTwice = again.reopenedAt(Instant.parse("2026-11-30T09:00:00Z"));
        ContactCourse course = after(answered, reopened, again, reopenedTwice, reopenedTwice.answeredAt(
                Instant.parse("2026-11-30T10:00:00Z")));

        assertThat(course.routing().answerOverdueAt()).isEqualTo(NEW_DUE);
        assertThat(course.routing().reopenedOverdueAt()).isNull();
    }

    @Test
    void aReopeningThatIsSeenWithItsAnswerOwesNothing() {
        var again = reopened.answeredAt(AGAIN);

        assertThat(after(again).routing().answerOverdueAt()).isNull();
        assertThat(after(answered, again).watchAt()).isNull();
    }

    @Test
    void returnedWorkIsHandedOverAgainWithThePromiseThatWasMade() {
        var asked = AContact.forADepartment();
        ContactCourse course = standing(after(asked), HandoverStatus.RETURNED, asked, List.of("werk-en-inkomen"));
        apply(course, asked.handoverAskedAt(AGAIN, "juridische-zaken"), AGAIN);

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverForwarded.class);
        assertThat(course.handover()).returns("juridische-zaken", Handover::department)
                .returns(HandoverStatus.OPEN, Handover::status).returns(1, Handover::hops).returns(DUE, Handover::dueAt)
                .returns(null, Handover::returnedAt);
        assertThat(course.routing().decision()).returns("HANDOVER_ASKED", d -> d.reason()).returns(DUE,
                d -> d.answerDueAt());
    }

    @Test
    void aRequestThatComesWhileADepartmentHasItChangesNothing() {
        var asked = AContact.forADepartment();
        var request = asked.handoverAskedAt(AGAIN, "juridische-zaken");
        ContactCourse course = standing(after(asked), HandoverStatus.ACCEPTED, asked, List.of("werk-en-inkomen"));
        apply(course, request, AGAIN);

        assertThat(course.events()).isEmpty();
    }

    @Test
    void theFrontOfficeAnswersReturnedWork() {
        var asked = AContact.forADepartment();
        ContactCourse course = standing(after(asked), HandoverStatus.RETURNED, asked, List.of("werk-en-inkomen"));
        apply(course, asked.answeredAt(ASKED.plusSeconds(7200)), ASKED.plusSeconds(7200));

        assertThat(happened(course)).containsExactly(HandoverCompleted.class);
        assertThat(course.handover().result()).isEqualTo(HandoverSettlement.ANSWERED_BY_FRONT_OFFICE);
        assertThat(course.handover().returnedAt()).isNull();
    }

    @Test
    void completedWorkIsHandedOverAgainOnceTheContactIsReopened() {
        var asked = AContact.forADepartment();
        ContactCourse course = standing(after(asked), HandoverStatus.COMPLETED, asked,
                List.of("belastingen", "werk-en-inkomen"));
        var back = asked.reopenedAt(REOPENED);
        apply(course, back, REOPENED);
        assertThat(course.routing().decision()).returns(FRONT_OFFICE, d -> d.destination()).returns(NEW_DUE,
                d -> d.answerDueAt());
        assertThat(course.watchAt()).isEqualTo(NEW_DUE);

        apply(course, back.handoverAskedAt(AGAIN, "belastingen"), AGAIN);

        assertThat(happened(course)).containsExactly(ContactRouted.class, ContactRouted.class, HandoverOpened.class);
        assertThat(course.routing().decision().destination()).isEqualTo(BACK_OFFICE);
        assertThat(course.handover()).returns(HandoverStatus.OPEN, Handover::status).returns(1, Handover::hops)
                .returns(true, Handover::pingPong).returns(AGAIN_DUE, Handover::dueAt)
                .returns(null, Handover::completedAt);
        assertThat(course.watchAt()).isEqualTo(AGAIN_DUE);
        course.passTime(AGAIN_DUE.plusSeconds(1));
        assertThat(course.events()).last().isInstanceOf(HandoverOverdue.class);
    }

    @Test
    void anEarlierAlarmOfTheHandoverDoesNotSilenceTheNextOne() {
        var asked = AContact.forADepartment();
        ContactCourse late = after(asked);
        late.passTime(DUE.plusSeconds(1));
        ContactCourse course = standing(late, HandoverStatus.COMPLETED, asked, List.of("werk-en-inkomen"));
        var back = asked.reopenedAt(REOPENED);
        apply(course, back, REOPENED);
        apply(course, back.handoverAskedAt(AGAIN, null), AGAIN);

        assertThat(course.handover().overdueAt()).isEqualTo(DUE);
        course.passTime(AGAIN_DUE.plusSeconds(1));
        assertThat(course.handover().overdueAt()).isEqualTo(AGAIN_DUE);
    }

    @Test
    void completedWorkIsNotOpenedByARequestWithoutAReopening() {
        var asked = AContact.forADepartment();
        ContactCourse course = standing(after(asked), HandoverStatus.COMPLETED, asked, List.of("werk-en-inkomen"));
        apply(course, asked.handoverAskedAt(AGAIN, null), AGAIN);

        assertThat(course.events()).isEmpty();
    }

    @Test
    void aReopeningAndItsRequestMayBeOneNews() {
        var asked = AContact.forADepartment();
        ContactCourse course = standing(after(asked), HandoverStatus.COMPLETED, asked, List.of("werk-en-inkomen"));
        apply(course, asked.reopenedAt(REOPENED).handoverAskedAt(AGAIN, null), AGAIN);

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class);
        assertThat(course.handover().status()).isEqualTo(HandoverStatus.OPEN);
    }

    @Test
    void anAnswerCompletesTheSecondRoundWhenItWasGiven() {
        var asked = AContact.forADepartment();
        ContactCourse course = standing(after(asked), HandoverStatus.COMPLETED, asked, List.of("werk-en-inkomen"));
        var again = asked.reopenedAt(REOPENED).handoverAskedAt(AGAIN, null);
        apply(course, again, AGAIN);
        apply(course, again.answered(Outcome.ANSWERED, AGAIN.plusSeconds(5), AGAIN.plusSeconds(60)), AGAIN.plusSeconds(61));

        assertThat(course.handover().completedAt()).isEqualTo(AGAIN.plusSeconds(60));
    }

    private ContactCourse after(AContact... news) {
        var course = ContactCourse.unheardOf(news[0].id());
        for (AContact one : news) {
            apply(course, one, ASKED.plusSeconds(31));
        }
        return course;
    }

    private void apply(ContactCourse course, AContact news, Instant now) {
        routing.apply(course, news.known(), new ChasedWorks(), now);
    }

    /// As it is read back after people worked on it.
    private static ContactCourse standing(ContactCourse course, HandoverStatus status, AContact contact,
            List<String> departments) {
        Handover h = course.handover();
        boolean completed = status == HandoverStatus.COMPLETED;
        var now = new Handover(h.handoverId(), h.reason(), departments.getLast(), status, h.hops(), h.pingPong(),
                h.openedAt(), h.dueAt(), h.overdueAt(), null, completed ? ASKED.plusSeconds(3600) : null,
                completed ? "ANSWERED" : null, status == HandoverStatus.RETURNED ? ASKED.plusSeconds(3600) : null);
        var was = course.routing();
        return new ContactCourse(contact.id(), contact.known(),
                new RoutingState(was.contactId(), was.version(), was.decision(), was.handedOverAt(), now,
                        was.answerOverdueAt(), null, null),
                departments, null);
    }

    private static List<Class<?>> happened(ContactCourse course) {
        return course.events().stream().<Class<?>> map(Object::getClass).toList();
    }
}
