package nl.kcc.routing.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.edge.Problem;
import nl.kcc.events.Destination;
import nl.kcc.events.ForwardReason;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.ReturnReason;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.handover.HandoverMoves.Forwardable;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.standing.ContactCourse;

class HandoverMovesTest {

    private static final Instant OPENED = AContact.ASKED;
    private static final Instant DUE = AContact.DUE;
    private static final Instant NOW = OPENED.plusSeconds(60);

    @ParameterizedTest
    @CsvSource({
            "OPEN, accept, ACCEPTED", "OPEN, forward, OPEN", "OPEN, return, RETURNED", "OPEN, complete, COMPLETED",
            "ACCEPTED, accept, ", "ACCEPTED, forward, OPEN", "ACCEPTED, return, RETURNED", "ACCEPTED, complete, COMPLETED",
            "RETURNED, accept, ", "RETURNED, forward, OPEN", "RETURNED, return, ", "RETURNED, complete, COMPLETED",
            "COMPLETED, accept, ", "COMPLETED, forward, ", "COMPLETED, return, ", "COMPLETED, complete, ",
    })
    void eachStateAllowsItsOwnMovesAlone(HandoverStatus from, String move, HandoverStatus to) {
        ContactCourse course = standing(from);
        var steps = new HandoverSteps(course, List.of("burgerzaken"), NOW, false);
        if (to == null) {
            assertThatThrownBy(() -> steps.make(named(move))).isInstanceOf(Problem.Conflict.class)
                    .hasMessageStartingWith("Deze overdracht kan niet worden");
            assertThat(course.events()).isEmpty();
        } else {
            steps.make(named(move));
            assertThat(course.handover().status()).isEqualTo(to);
            assertThat(course.events()).hasSize(1);
        }
    }

    @Test
    void aRefusalSaysWhyInDutch() {
        assertThatThrownBy(() -> new HandoverSteps(standing(HandoverStatus.COMPLETED), List.of("burgerzaken"), NOW, false)
                .make(new HandoverMove.Accept()))
                .hasMessage("Deze overdracht kan niet worden aangenomen, want zij is al afgerond.");
    }

    @Test
    void sendingItWhereItAlreadyLiesIsRefused() {
        assertThatThrownBy(() -> new HandoverSteps(standing(HandoverStatus.OPEN), List.of("burgerzaken"), NOW, false)
                .make(new HandoverMove.Forward("burgerzaken", ForwardReason.OTHER))).isInstanceOf(Problem.Conflict.class)
                .hasMessage("Deze overdracht ligt al bij die afdeling.");
    }

    @Test
    void eachChangeOfDepartmentIsAHopAndComingBackIsPingPong() {
        Handover atB = forward(handover(HandoverStatus.ACCEPTED), "belastingen", List.of("burgerzaken"));
        assertThat(atB.hops()).isEqualTo(1);
        assertThat(atB.pingPong()).isFalse();
        assertThat(atB.acceptedAt()).isNull();

        Handover atC = forward(atB, "parkeren-en-verkeer", List.of("burgerzaken", "belastingen"));
        assertThat(atC.hops()).isEqualTo(2);
        assertThat(atC.pingPong()).isFalse();

        Handover backAtA = forward(atB, "burgerzaken", List.of("burgerzaken", "belastingen"));
        assertThat(backAtA.hops()).isEqualTo(2);
        assertThat(backAtA.pingPong()).isTrue();
        assertThat(forward(backAtA, "sport-en-cultuur", List.of("burgerzaken", "belastingen", "burgerzaken")).pingPong())
                .isTrue();
    }

    @Test
    void sendingReturnedWorkToTheSameDepartmentAgainIsNoHop() {
        Handover again = forward(handover(HandoverStatus.RETURNED), "burgerzaken", List.of("burgerzaken"));

        assertThat(again.status()).isEqualTo(HandoverStatus.OPEN);
        assertThat(again.hops()).isZero();
        assertThat(again.pingPong()).isFalse();
    }

    @Test
    void workThatIsOpenedAgainCountsItsHopsOn() {
        Handover done = handover(HandoverStatus.COMPLETED);
        Handover elsewhere = again(done, "belastingen", List.of("burgerzaken"));
        assertThat(elsewhere).returns(HandoverStatus.OPEN, Handover::status).returns("belastingen", Handover::department)
                .returns(1, Handover::hops).returns(false, Handover::pingPong)
                .returns(DUE.plusSeconds(60), Handover::dueAt).returns(null, Handover::completedAt)
                .returns(null, Handover::result).returns(done.handoverId(), Handover::handoverId)
                .returns(OPENED, Handover::openedAt).returns("R", Handover::reason);

        assertThat(again(done, "burgerzaken", List.of("burgerzaken")).hops()).isZero();
        assertThat(again(done, "belastingen", List.of("belastingen", "burgerzaken")).pingPong()).isTrue();
    }

    private static Handover again(Handover done, String department, List<String> departments) {
        return ((HandoverMoves.Completed) HandoverMoves.of(done, departments)).openAgain(department, DUE.plusSeconds(60));
    }

    @Test
    void completingLateRaisesTheAlarmFirst() {
        ContactCourse course = standing(HandoverStatus.ACCEPTED);
        new HandoverSteps(course, List.of("burgerzaken"), DUE.plusSeconds(1), false)
                .make(new HandoverMove.Complete(HandoverResult.ANSWERED));

        assertThat(course.events()).hasSize(2);
        assertThat(course.handover().overdueAt()).isEqualTo(DUE);
        assertThat(course.handover().result()).isEqualTo("ANSWERED");
    }

    private static Handover forward(Handover from, String department, List<String> departments) {
        return ((Forwardable) HandoverMoves.of(from, departments)).forward(department);
    }

    private static HandoverMove named(String move) {
        return switch (move) {
            case "accept" -> new HandoverMove.Accept();
            case "forward" -> new HandoverMove.Forward("belastingen", ForwardReason.WRONG_DEPARTMENT);
            case "return" -> new HandoverMove.GiveBack(ReturnReason.DATA_MISSING);
            case "complete" -> new HandoverMove.Complete(HandoverResult.ANSWERED);
            default -> throw new IllegalArgumentException(move);
        };
    }

    private static ContactCourse standing(HandoverStatus status) {
        var contact = AContact.forADepartment();
        var decision = new Decision(Destination.BACK_OFFICE, "R", "Uitleg.", "regel", 1, "burgerzaken", DUE, OPENED);
        return new ContactCourse(contact.id(), contact.known(),
                new RoutingState(contact.id(), 2, decision, OPENED, handover(status), null, null, null),
                List.of("burgerzaken"), null);
    }

    private static Handover handover(HandoverStatus status) {
        boolean completed = status == HandoverStatus.COMPLETED;
        return new Handover(UUID.nameUUIDFromBytes(new byte[1]), "R", "burgerzaken", status, 0, false, OPENED, DUE, null,
                status == HandoverStatus.ACCEPTED ? OPENED : null, completed ? OPENED : null,
                completed ? "ANSWERED" : null, status == HandoverStatus.RETURNED ? OPENED : null);
    }
}
