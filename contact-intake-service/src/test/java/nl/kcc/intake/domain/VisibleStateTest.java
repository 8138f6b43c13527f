package nl.kcc.intake.domain;

import static nl.kcc.intake.domain.ContactFixture.ANSWER_OVERDUE;
import static nl.kcc.intake.domain.ContactFixture.HANDED_OVER;
import static nl.kcc.intake.domain.ContactFixture.HANDOVER_DONE;
import static nl.kcc.intake.domain.ContactFixture.LATER;
import static nl.kcc.intake.domain.ContactFixture.aContactTheAgentHandedOver;
import static nl.kcc.intake.domain.ContactFixture.aContactWith;
import static nl.kcc.intake.domain.ContactFixture.aReopenedContact;
import static nl.kcc.intake.domain.ContactFixture.aRepeat;
import static nl.kcc.intake.domain.ContactFixture.anExcludedContact;
import static nl.kcc.intake.domain.ContactFixture.anOpenContact;
import static nl.kcc.intake.domain.RoutingFacts.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.kcc.events.ContactState;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

class VisibleStateTest {

    private static final RoutingFacts BOTH = new RoutingFacts(LATER, false, null, null, LATER);

    static Stream<Arguments> contacts() {
        return Stream.of(
                arguments(anOpenContact(), NONE, VisibleState.OPEN),
                arguments(anOpenContact(), ANSWER_OVERDUE, VisibleState.OVERDUE),
                arguments(anOpenContact(), HANDED_OVER, VisibleState.HANDED_OVER),
                arguments(anOpenContact(), BOTH, VisibleState.HANDED_OVER),
                arguments(aContactWith(Outcome.ANSWERED), NONE, VisibleState.SETTLED),
                arguments(aContactWith(Outcome.ANSWERED_AFTER_CONSULT), NONE, VisibleState.SETTLED),
                arguments(aContactWith(Outcome.REFERRED), NONE, VisibleState.SETTLED),
                arguments(aContactWith(Outcome.WARM_SETTLED), NONE, VisibleState.WARM_SETTLED),
                arguments(aContactWith(Outcome.CITIZEN_RETURNS), NONE, VisibleState.CITIZEN_RETURNS),
                arguments(aContactWith(Outcome.CITIZEN_RETURNS), ANSWER_OVERDUE, VisibleState.OVERDUE),
                arguments(aContactWith(Outcome.ANSWERED), ANSWER_OVERDUE, VisibleState.OVERDUE),
                arguments(aContactWith(Outcome.ANSWERED), HANDOVER_DONE, VisibleState.HANDED_OVER),
                arguments(aContactTheAgentHandedOver(Outcome.ANSWERED), NONE, VisibleState.HANDED_OVER),
                arguments(aReopenedContact(), NONE, VisibleState.REOPENED),
                arguments(aReopenedContact(), ANSWER_OVERDUE, VisibleState.REOPENED),
                arguments(aRepeat(anOpenContact(), Strength.CONFIRMED), BOTH, VisibleState.FOLLOW_UP),
                arguments(aRepeat(aContactWith(Outcome.ANSWERED), Strength.CONFIRMED), NONE, VisibleState.FOLLOW_UP),
                arguments(aRepeat(aContactTheAgentHandedOver(null), Strength.CONFIRMED), NONE, VisibleState.FOLLOW_UP),
                arguments(aRepeat(aContactWith(Outcome.ANSWERED), Strength.POSSIBLE), NONE, VisibleState.SETTLED),
                arguments(aRepeat(anExcludedContact(), Strength.CONFIRMED), NONE, VisibleState.EXCLUDED),
                arguments(anExcludedContact(), BOTH, VisibleState.EXCLUDED));
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void aFailureIsNeverHiddenByALaterAnswer(ContactState contact, RoutingFacts routing, VisibleState expected) {
        assertThat(VisibleState.of(contact, routing)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void hearingOfRoutingAfterwardsGivesTheSame(ContactState contact, RoutingFacts routing, VisibleState expected) {
        assertThat(VisibleState.of(contact, NONE).given(routing)).isEqualTo(expected);
    }
}
