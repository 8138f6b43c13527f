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

import nl.kcc.events.Exclusion;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.standing.ChasedWorks;
import nl.kcc.routing.standing.ContactCourse;

class RoutingTest {

    private static final Instant NOW = ASKED.plusSeconds(31);
    private static final Instant LATER = ASKED.plusSeconds(3600);
    private static final Instant TOO_LATE = DUE.plusSeconds(60);

    private final Routing routing = new Routing(
            new Decide(ShippedKnowledge.KNOWLEDGE, _ -> Workload.NORMAL),
            Generators.timeBasedEpochGenerator()::generate);

    @Test
    void aDirectlyAnswerableQuestionStaysWithADueMomentAndADutchSentence() {
        ContactCourse course = after(AContact.directlyAnswerable());

        assertThat(course.routing().decision()).isEqualTo(new Decision(FRONT_OFFICE, "DIRECTLY_ANSWERABLE",
                "U kunt de vraag over ‘Paspoort aanvragen’ zelf beantwoorden. Lukt dat niet meteen, antwoord dan uiterlijk "
                        + "donderdag 19 november om 17.00 uur.",
                "direct-te-beantwoorden", 1, null, DUE, NOW));
        assertThat(course.watchAt()).isEqualTo(DUE);
        assertThat(happened(course)).containsExactly(ContactRouted.class);
    }

    @Test
    void aQuestionForADepartmentIsRoutedAndThenHandedOver() {
        ContactCourse course = after(AContact.forADepartment());

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class);
        assertThat(course.events()).extracting(event -> event.routing().version()).containsExactly(1L, 2L);
        assertThat(course.events().getFirst().routing().handover()).isNull();
        assertThat(course.routing().decision().department()).isEqualTo("werk-en-inkomen");
        assertThat(course.routing().handedOverAt()).isEqualTo(NOW);
        assertThat(course.handover()).isEqualTo(new Handover(course.handover().handoverId(), "DEPARTMENT_KNOWS",
                "werk-en-inkomen", HandoverStatus.OPEN, 0, false, NOW, DUE, null, null, null, null, null));
        assertThat(course.watchAt()).isEqualTo(DUE);
    }

    @Test
    void anUnknownTopicIsTheFrontOfficesWithTheUsualTerm() {
        ContactCourse course = after(AContact.aboutNobodyKnowsWhat());

        assertThat(course.routing().decision().reason()).isEqualTo("TOPIC_UNKNOWN");
        assertThat(course.watchAt()).isEqualTo(DUE);
        assertThat(after(AContact.about("bestaat-niet")).routing().decision().reason()).isEqualTo("TOPIC_UNKNOWN");
    }

    @Test
    void aTopicMayHaveItsOwnTerm() {
        assertThat(after(AContact.about("riool-verstopt")).handover().dueAt())
                .isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
    }

    @Test
    void anOutcomeGivenAtOnceLeavesNothingToWatch() {
        ContactCourse course = after(AContact.forADepartment().bornWith(Outcome.ANSWERED));

        assertThat(course.routing().decision().destination()).isEqualTo(FRONT_OFFICE);
        assertThat(course.routing().decision().answerDueAt()).isNull();
        assertThat(course.handover()).isNull();
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void anExcludedContactOwesNobodyAnything() {
        ContactCourse course = after(AContact.forADepartment().bornExcluded(Exclusion.SPAM));

        assertThat(course.routing().decision().reason()).isEqualTo("EXCLUDED");
        assertThat(course.handover()).isNull();
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void anAgentsHandoverGoesToTheDepartmentTheAgentChose() {
        ContactCourse course = after(AContact.directlyAnswerable().bornHandedOver("NO_KNOWLEDGE", "juridische-zaken"));

        assertThat(course.routing().decision().reason()).isEqualTo("HANDOVER_ASKED");
        assertThat(course.handover().reason()).isEqualTo("NO_KNOWLEDGE");
        assertThat(course.handover().department()).isEqualTo("juridische-zaken");
        assertThat(course.handover().openedAt()).isEqualTo(ASKED);
    }

    @Test
    void anAgentsHandoverWithoutDepartmentGoesToTheTopicsAndElseToTheGeneralOne() {
        assertThat(List.of(
                after(AContact.directlyAnswerable().bornHandedOver("BUSY", null)).handover().department(),
                after(AContact.directlyAnswerable().bornHandedOver("BUSY", "bestaat-niet")).handover().department(),
                after(AContact.aboutNobodyKnowsWhat().bornHandedOver("BUSY", null)).handover().department()))
                .containsExactly("burgerzaken", "burgerzaken", "algemene-zaken");
    }

    @Test
    void aHandoverAskedLaterEndsTheWatchAndStartsItsOwnTerm() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked, asked.handoverAskedAt(ASKED.plusSeconds(86_400), null));

        assertThat(happened(course)).containsExactly(ContactRouted.class, ContactRouted.class, HandoverOpened.class);
        assertThat(course.routing().decision().destination()).isEqualTo(BACK_OFFICE);
        assertThat(course.watchAt()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
    }

    @Test
    void aHandoverAskedAfterARuleOpenedOneChangesNothing() {
        var asked = AContact.forADepartment();
        ContactCourse course = after(asked, asked.handoverAskedAt(LATER, "burgerzaken"));

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class);
        assertThat(course.handover().department()).isEqualTo("werk-en-inkomen");
    }

    @Test
    void anAnswerInTimeEndsTheWatchWithoutANewDecision() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked, asked.answeredAt(DUE));

        assertThat(happened(course)).containsExactly(ContactRouted.class);
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void anAnswerThatIsKnownBeforeItsAlarmWentOffStillRaisesIt() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked, asked.answeredAt(TOO_LATE));

        assertThat(happened(course)).containsExactly(ContactRouted.class, AnswerOverdue.class);
        assertThat(course.routing().answerOverdueAt()).isEqualTo(DUE);
    }

    @Test
    void whatTheAgentStatesDoesNotMakeALateAnswerTimely() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked, asked.answered(Outcome.ANSWERED, LATER, TOO_LATE));

        assertThat(happened(course)).containsExactly(ContactRouted.class, AnswerOverdue.class);
    }

    @Test
    void anAlarmIsTakenBackWhenTheAnswerTurnsOutToHaveBeenInTime() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked);
        course.passTime(TOO_LATE);
        routing.apply(course, asked.answeredAt(LATER).known(), new ChasedWorks(), TOO_LATE);

        assertThat(happened(course)).containsExactly(ContactRouted.class, AnswerOverdue.class, ContactRouted.class);
        assertThat(course.routing().answerOverdueAt()).isNull();
        assertThat(course.routing().version()).isEqualTo(3);
    }

    @Test
    void anAlarmStaysWhenTheAnswerCameLate() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked);
        course.passTime(TOO_LATE);
        routing.apply(course, asked.answeredAt(TOO_LATE).known(), new ChasedWorks(), TOO_LATE);

        assertThat(course.routing().answerOverdueAt()).isEqualTo(DUE);
    }

    @Test
    void aCitizenWhoWillReturnIsNotWatched() {
        var asked = AContact.directlyAnswerable();

        assertThat(after(asked, asked.answered(Outcome.CITIZEN_RETURNS, LATER, LATER)).watchAt()).isNull();
    }

    @Test
    void aTopicAssignedLaterDecidesAgain() {
        var asked = AContact.aboutNobodyKnowsWhat();

        ContactCourse direct = after(asked, asked.nowAbout("paspoort-aanvragen"));
        assertThat(direct.routing().decision().reason()).isEqualTo("DIRECTLY_ANSWERABLE");
        assertThat(direct.routing().version()).isEqualTo(2);
        ContactCourse department = after(asked, asked.nowAbout("bijstand-aanvragen"));
        assertThat(happened(department)).containsExactly(ContactRouted.class, ContactRouted.class, HandoverOpened.class);
    }

    @Test
    void aTopicAssignedAfterAnAnswerOrAHandoverDecidesNothing() {
        var answered = AContact.aboutNobodyKnowsWhat().bornWith(Outcome.ANSWERED);
        assertThat(after(answered, answered.nowAbout("bijstand-aanvragen")).routing().version()).isEqualTo(1);

        var handedOver = AContact.forADepartment();
        assertThat(after(handedOver, handedOver.nowAbout("paspoort-aanvragen")).routing().version()).isEqualTo(2);
    }

    @Test
    void aReopenedContactIsDecidedAgainAndPromisedANewMoment() {
        var answered = AContact.directlyAnswerable().bornWith(Outcome.ANSWERED);
        ContactCourse course = after(answered, answered.reopenedAt(Instant.parse("2026-11-24T09:00:00Z")));

        assertThat(course.routing().decision().reason()).isEqualTo("REOPENED");
        assertThat(course.routing().decision().answerDueAt()).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
        assertThat(course.watchAt()).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
    }

    @Test
    void aReopenedContactCanBeHandedOver() {
        var reopened = AContact.directlyAnswerable().bornWith(Outcome.ANSWERED).reopenedAt(LATER);
        ContactCourse course = after(reopened, reopened.handoverAskedAt(LATER.plusSeconds(60), null));

        assertThat(course.handover().status()).isEqualTo(HandoverStatus.OPEN);
        assertThat(course.routing().decision().reason()).isEqualTo("HANDOVER_ASKED");
    }

    @Test
    void aHandoverAskedBeforeTheReopeningDoesNotDecideAfterIt() {
        var handedOver = AContact.directlyAnswerable().bornHandedOver("BUSY", null);
        var answered = handedOver.answeredAt(LATER);
        ContactCourse course = after(handedOver, answered, answered.reopenedAt(LATER.plusSeconds(60)));

        assertThat(course.routing().decision().reason()).isEqualTo("REOPENED");
        assertThat(course.handover().status()).isEqualTo(HandoverStatus.COMPLETED);
    }

    @Test
    void anAnswerByTheFrontOfficeCompletesTheHandover() {
        var asked = AContact.forADepartment();
        ContactCourse course = after(asked, asked.answeredAt(LATER));

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class, HandoverCompleted.class);
        assertThat(course.handover().result()).isEqualTo("ANSWERED_BY_FRONT_OFFICE");
        assertThat(course.handover().completedAt()).isEqualTo(LATER);
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void aLateAnswerByTheFrontOfficeRaisesTheHandoversAlarmFirst() {
        var asked = AContact.forADepartment();
        ContactCourse course = after(asked, asked.answeredAt(TOO_LATE));

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class, HandoverOverdue.class,
                HandoverCompleted.class);
        assertThat(course.handover().overdueAt()).isEqualTo(DUE);
    }

    @Test
    void aCitizenWhoWillReturnDoesNotCompleteTheHandover() {
        var asked = AContact.forADepartment();

        assertThat(after(asked, asked.answered(Outcome.CITIZEN_RETURNS, LATER, LATER)).handover().status())
                .isEqualTo(HandoverStatus.OPEN);
    }

    @Test
    void aHandoverAskedAfterAnAnswerStaysOpen() {
        var answered = AContact.directlyAnswerable().bornWith(Outcome.ANSWERED);
        ContactCourse course = after(answered, answered.handoverAskedAt(LATER, null));

        assertThat(course.handover().status()).isEqualTo(HandoverStatus.OPEN);
    }

    @Test
    void anExclusionClosesTheHandover() {
        var asked = AContact.forADepartment();
        ContactCourse course = after(asked, asked.excluded(Exclusion.DUPLICATE));

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class, ContactRouted.class,
                HandoverCompleted.class);
        assertThat(course.handover().result()).isEqualTo("EXCLUDED");
        assertThat(course.routing().decision().reason()).isEqualTo("EXCLUDED");
        assertThat(course.routing().handedOverAt()).isNotNull();
    }

    @Test
    void oldNewsAndTheSameNewsTwiceChangeNothing() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked, asked.answeredAt(LATER), asked.answeredAt(LATER), asked);

        assertThat(course.events()).hasSize(1);
        assertThat(course.contact().version()).isEqualTo(2);
    }

    @Test
    void aRequestAndItsAnswerSeenAtOnceOpenAndCompleteTheHandover() {
        var asked = AContact.directlyAnswerable();
        ContactCourse course = after(asked.handoverAskedAt(LATER, null).answeredAt(LATER.plusSeconds(60)));

        assertThat(happened(course)).containsExactly(ContactRouted.class, HandoverOpened.class, HandoverCompleted.class);
    }

    private ContactCourse after(AContact... news) {
        var course = ContactCourse.unheardOf(news[0].id());
        for (AContact one : news) {
            routing.apply(course, one.known(), new ChasedWorks(), NOW);
        }
        return course;
    }

    private static List<Class<?>> happened(ContactCourse course) {
        return course.events().stream().<Class<?>> map(Object::getClass).toList();
    }
}
