package nl.kcc.intake.domain;

import static nl.kcc.intake.domain.ContactFixture.ANSWER_OVERDUE;
import static nl.kcc.intake.domain.ContactFixture.ASKED;
import static nl.kcc.intake.domain.ContactFixture.GIVEN_BACK;
import static nl.kcc.intake.domain.ContactFixture.HANDED_OVER;
import static nl.kcc.intake.domain.ContactFixture.HANDOVER_DONE;
import static nl.kcc.intake.domain.ContactFixture.JOINED;
import static nl.kcc.intake.domain.ContactFixture.JOINED_AND_DONE;
import static nl.kcc.intake.domain.ContactFixture.LATER;
import static nl.kcc.intake.domain.ContactFixture.aContactReopenedAfterwards;
import static nl.kcc.intake.domain.ContactFixture.aContactTheAgentHandedOver;
import static nl.kcc.intake.domain.ContactFixture.aContactWith;
import static nl.kcc.intake.domain.ContactFixture.aReopenedContact;
import static nl.kcc.intake.domain.ContactFixture.aRequest;
import static nl.kcc.intake.domain.ContactFixture.anExcludedContact;
import static nl.kcc.intake.domain.ContactFixture.anOpenContact;
import static nl.kcc.intake.domain.RoutingFacts.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.domain.Lifecycle.Answerable;
import nl.kcc.intake.domain.Lifecycle.Counting;
import nl.kcc.intake.domain.Lifecycle.Judgeable;
import nl.kcc.intake.domain.Lifecycle.Reopenable;
import nl.kcc.intake.domain.Lifecycle.Transferable;

class LifecycleTest {

    /// Per situation the legal moves: a = answer, h = hand over, r = reopen, x = exclude and topic, v = verdict.
    static Stream<Arguments> situations() {
        return Stream.of(
                arguments("open", anOpenContact(), NONE, "ahx"),
                arguments("overdue", anOpenContact(), ANSWER_OVERDUE, "ahx"),
                arguments("reopened", aReopenedContact(), NONE, "ahx"),
                arguments("handed over by the agent", aContactTheAgentHandedOver(null), NONE, "axv"),
                arguments("handed over by routing", anOpenContact(), HANDED_OVER, "axv"),
                arguments("hand-over completed", anOpenContact(), HANDOVER_DONE, "arxv"),
                arguments("answered", aContactWith(Outcome.ANSWERED), NONE, "hrxv"),
                arguments("answered after consult", aContactWith(Outcome.ANSWERED_AFTER_CONSULT), NONE, "hrxv"),
                arguments("warm settled", aContactWith(Outcome.WARM_SETTLED), NONE, "hrxv"),
                arguments("referred", aContactWith(Outcome.REFERRED), NONE, "hrxv"),
                arguments("answered after overdue", aContactWith(Outcome.ANSWERED), ANSWER_OVERDUE, "hrxv"),
                arguments("answered while handed over", aContactTheAgentHandedOver(Outcome.ANSWERED), NONE, "rxv"),
                arguments("answered, then handed over by routing", aContactWith(Outcome.ANSWERED), HANDED_OVER, "rxv"),
                arguments("answered and completed", aContactWith(Outcome.ANSWERED), HANDOVER_DONE, "rxv"),
                arguments("citizen returns", aContactWith(Outcome.CITIZEN_RETURNS), NONE, "hxv"),
                arguments("citizen returns, at the back office", aContactWith(Outcome.CITIZEN_RETURNS), HANDED_OVER, "xv"),
                arguments("citizen returns, completed", aContactWith(Outcome.CITIZEN_RETURNS), HANDOVER_DONE, "rxv"),
                arguments("given back", anOpenContact(), GIVEN_BACK, "ahxv"),
                arguments("given back to the agent who handed it over", aContactTheAgentHandedOver(null), GIVEN_BACK, "ahxv"),
                arguments("given back, and handed over again",
                        aContactReopenedAfterwards(null, aRequest(LATER.plusSeconds(61))),
                        GIVEN_BACK, "axv"),
                arguments("given back, citizen returns", aContactWith(Outcome.CITIZEN_RETURNS), GIVEN_BACK, "ahxv"),
                arguments("given back, answered before it was handed over", aContactWith(Outcome.ANSWERED), GIVEN_BACK, "ahxv"),
                arguments("given back, without the moment", aContactTheAgentHandedOver(null), new RoutingFacts(LATER, false,
                        Instant.parse("9999-12-31T00:00:00Z"), null, null), "ahxv"),
                arguments("completed and reopened", aContactReopenedAfterwards(null, null), HANDOVER_DONE, "ahx"),
                arguments("completed, reopened, answered", aContactReopenedAfterwards(Outcome.ANSWERED, null), HANDOVER_DONE,
                        "hrxv"),
                arguments("completed, reopened, handed over again", aContactReopenedAfterwards(null,
                        aRequest(LATER.plusSeconds(61))), HANDOVER_DONE, "axv"),
                arguments("completed, reopened, handed over again, completed", aContactReopenedAfterwards(null,
                        aRequest(LATER.plusSeconds(61))), new RoutingFacts(LATER, false, null, LATER.plusSeconds(62), null),
                        "arxv"),
                arguments("in the work of the contact it chases", anOpenContact(), JOINED, "axv"),
                arguments("done with the work of the contact it chases", anOpenContact(), JOINED_AND_DONE, "arxv"),
                arguments("excluded", anExcludedContact(), NONE, ""),
                arguments("excluded and handed over", anExcludedContact(), HANDED_OVER, ""),
                arguments("excluded and completed", anExcludedContact(), HANDOVER_DONE, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void eachSituationOffersExactlyItsLegalMoves(String name, ContactState contact, RoutingFacts routing, String legal) {
        var lifecycle = Lifecycle.of(contact, routing);

        assertThat(lifecycle instanceof Answerable).as("answer").isEqualTo(legal.contains("a"));
        assertThat(lifecycle instanceof Transferable).as("hand over").isEqualTo(legal.contains("h"));
        assertThat(lifecycle instanceof Reopenable).as("reopen").isEqualTo(legal.contains("r"));
        assertThat(lifecycle instanceof Counting).as("exclude, topic").isEqualTo(legal.contains("x"));
        assertThat(lifecycle instanceof Judgeable).as("verdict").isEqualTo(legal.contains("v"));
        assertThat(lifecycle.state()).isEqualTo(contact);
    }

    @Test
    void anAnswerIsDatedByTheAgentAndByTheClock() {
        var answered = ((Answerable) Lifecycle.of(anOpenContact(), NONE)).answer(Outcome.ANSWERED, ASKED, LATER).contact();

        assertThat(answered.version()).isEqualTo(2);
        assertThat(answered.answer()).isEqualTo(new Answer(Outcome.ANSWERED, ASKED, LATER, null));
    }

    @Test
    void aCitizenWhoReturnsHasNoAnswer() {
        var contact = ((Answerable) Lifecycle.of(anOpenContact(), NONE)).answer(Outcome.CITIZEN_RETURNS, LATER, LATER)
                .contact();

        assertThat(contact.answer()).isEqualTo(new Answer(Outcome.CITIZEN_RETURNS, LATER, null, null));
    }

    @Test
    void reopeningTakesTheOutcomeBackAndKeepsTheFirstAnswer() {
        var reopened = ((Reopenable) Lifecycle.of(aContactWith(Outcome.ANSWERED), NONE)).reopen(LATER).contact();
        var again = ((Answerable) Lifecycle.of(reopened, NONE)).answer(Outcome.REFERRED, LATER, LATER).contact();

        assertThat(reopened.answer()).isEqualTo(new Answer(null, null, ASKED, null));
        assertThat(reopened.reopenedAt()).isEqualTo(LATER);
        assertThat(again.answer()).isEqualTo(new Answer(Outcome.REFERRED, LATER, ASKED, LATER));
        assertThat(again.reopenedAt()).isEqualTo(LATER);
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void theOtherMovesChangeOneThingAndTheVersion() {
        var open = anOpenContact();
        var request = new HandoverRequest("COMPLEX", null, LATER);

        var handedOver = ((Transferable) Lifecycle.of(open, NONE)).handOver(request).contact();
        var excluded = ((Counting) Lifecycle.of(open, NONE)).exclude(Exclusion.TEST).contact();
        var assigned = ((Counting) Lifecycle.of(open, NONE)).assignTopic("grofvuil").contact();
        var judged = ((Judgeable) Lifecycle.of(handedOver, NONE)).judge(false).contact();

        assertThat(handedOver.handover()).isEqualTo(request);
        assertThat(excluded.exclusion()).isEqualTo(Exclusion.TEST);
        assertThat(assigned.topic()).isEqualTo("grofvuil");
        assertThat(judged.resolved()).isFalse();
        assertThat(judged.version()).isEqualTo(3);
    }
}
