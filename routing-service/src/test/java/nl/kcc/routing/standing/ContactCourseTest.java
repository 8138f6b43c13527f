package nl.kcc.routing.standing;

import static nl.kcc.routing.standing.AContact.ASKED;
import static nl.kcc.routing.standing.AContact.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;

class ContactCourseTest {

    private static final Decision DECISION = new Decision(Destination.FRONT_OFFICE, "R", "Uitleg.", "regel", 1, null,
            DUE, ASKED);

    @Test
    void anAnswerAtTheVeryMomentIsStillInTime() {
        ContactCourse course = routed();
        course.passTime(DUE);

        assertThat(course.routing().answerOverdueAt()).isNull();
    }

    @Test
    void theAlarmGoesOffOnceAndNamesTheMomentThatPassed() {
        ContactCourse course = routed();
        course.passTime(DUE.plusNanos(1000));
        course.passTime(DUE.plusSeconds(86_400));

        assertThat(course.events()).hasSize(2).last().isInstanceOf(AnswerOverdue.class);
        assertThat(course.routing().answerOverdueAt()).isEqualTo(DUE);
        assertThat(course.watchAt()).isNull();
    }

    @Test
    void aHandoverHasItsOwnMoment() {
        ContactCourse course = routed();
        course.open(new Handover(UUID.nameUUIDFromBytes(new byte[1]), "R", "burgerzaken", HandoverStatus.OPEN, 0, false,
                ASKED, DUE.plusSeconds(60), null, null, null, null, null));
        course.passTime(DUE.plusSeconds(1));
        assertThat(course.events()).hasSize(2);
        course.passTime(DUE.plusSeconds(61));

        assertThat(course.events()).last().isInstanceOf(HandoverOverdue.class);
        assertThat(course.handover().overdueAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(course.routing().answerOverdueAt()).isNull();
    }

    @Test
    void theStateKeepsWhenItWasFirstHandedOver() {
        ContactCourse course = routed();
        course.open(new Handover(UUID.nameUUIDFromBytes(new byte[1]), "R", "burgerzaken", HandoverStatus.OPEN, 0, false,
                ASKED, DUE, null, null, null, null, null));
        course.route(DECISION);

        assertThat(course.routing().handedOverAt()).isEqualTo(ASKED);
        assertThat(course.routing().version()).isEqualTo(3);
    }

    @Test
    void aMovedPromiseIsANewVersionAndMovesTheWorkAndTheSentenceToo() {
        Instant later = DUE.plusSeconds(86_400);
        var contact = AContact.forADepartment();
        var course = ContactCourse.unheardOf(contact.id());
        course.learn(contact.known());
        course.route(
                new Decision(Destination.BACK_OFFICE, "R", "Antwoord uiterlijk donderdag 19 november om 17.00 uur.", "regel",
                        1, "burgerzaken", DUE, ASKED));
        course.open(new Handover(UUID.nameUUIDFromBytes(new byte[1]), "R", "burgerzaken", HandoverStatus.ACCEPTED, 0, false,
                ASKED, DUE, null, ASKED, null, null, null));

        course.promise(later);

        assertThat(course.promised()).isEqualTo(later).isEqualTo(course.watchAt())
                .isEqualTo(course.routing().decision().answerDueAt());
        assertThat(course.routing().decision().explanation()).isEqualTo("Antwoord uiterlijk vrijdag 20 november om 17.00 uur.");
        assertThat(course.handover().status()).isEqualTo(HandoverStatus.ACCEPTED);
        assertThat(course.events()).hasSize(3).last().isInstanceOf(ContactRouted.class);
        course.passTime(DUE.plusSeconds(1));
        assertThat(course.events()).hasSize(3);
    }

    @Test
    void whatTheFrontOfficePromisedMovesAlone() {
        ContactCourse course = routed();
        course.promise(DUE.plusSeconds(60));

        assertThat(course.watchAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(course.handover()).isNull();
        assertThat(course.routing().version()).isEqualTo(2);
    }

    private static ContactCourse routed() {
        var contact = AContact.directlyAnswerable();
        var course = ContactCourse.unheardOf(contact.id());
        course.learn(contact.known());
        course.route(DECISION);
        return course;
    }
}
