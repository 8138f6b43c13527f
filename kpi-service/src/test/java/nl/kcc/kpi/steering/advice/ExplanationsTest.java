package nl.kcc.kpi.steering.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.steering.advice.DecidedContacts.OfTopic;
import nl.kcc.kpi.steering.advice.Explanations.CauseWeight;

class ExplanationsTest {

    /// Twenty topics with 100 contacts each, half by telephone.
    private static final DecidedContacts TWENTY_TOPICS = decided(20, 50);

    @Test
    void threeReasonsThatAreSpreadOverAllTopicsAreTheCause() {
        List<Loss> losses = new ArrayList<>();
        for (int topic = 0; topic < 20; topic++) {
            for (String channel : List.of("PHONE", "EMAIL")) {
                losses.add(loss("t" + topic, "NO_KNOWLEDGE", channel, 8));
                losses.add(loss("t" + topic, "NO_TIME", channel, 6));
                losses.add(loss("t" + topic, "OVERDUE", channel, 5));
                losses.add(loss("t" + topic, "R" + topic % 5, channel, 1));
            }
        }

        var best = Explanations.best(losses, TWENTY_TOPICS).orElseThrow();

        assertThat(best.aspects()).containsExactly(Aspect.REASON);
        assertThat(best.causes()).extracting(weight -> weight.cause().key(Aspect.REASON))
                .containsExactly("NO_KNOWLEDGE", "NO_TIME", "OVERDUE");
        assertThat(best.causes()).extracting(CauseWeight::lost).containsExactly(320L, 240L, 200L);
    }

    @Test
    void aTopicThatGoesWrongForEveryReasonIsTheCause() {
        List<Loss> losses = new ArrayList<>();
        for (int reason = 0; reason < 8; reason++) {
            losses.add(loss("t0", "R" + reason, "PHONE", 5));
            losses.add(loss("t0", "R" + reason, "EMAIL", 5));
            losses.add(loss("t" + (1 + reason), "R" + reason, "PHONE", 1));
        }

        var best = Explanations.best(losses, TWENTY_TOPICS).orElseThrow();

        assertThat(best.aspects()).containsExactly(Aspect.TOPIC);
        assertThat(best.causes().getFirst().lost()).isEqualTo(80);
        // The rest loses 8 of 1900.
        assertThat(best.causes().getFirst().explained()).isEqualTo(80 - 100 * 8 / 1900.0, within(1e-9));
    }

    @Test
    void oneReasonWithinOneTopicIsAPair() {
        List<Loss> losses = new ArrayList<>();
        losses.add(loss("t0", "NO_KNOWLEDGE", "PHONE", 40));
        losses.add(loss("t0", "NO_KNOWLEDGE", "EMAIL", 40));
        for (int topic = 0; topic < 20; topic++) {
            losses.add(loss("t" + topic, "R" + topic % 5, topic % 2 == 0 ? "PHONE" : "EMAIL", 1));
        }

        var best = Explanations.best(losses, TWENTY_TOPICS).orElseThrow();

        assertThat(best.aspects()).containsExactlyInAnyOrder(Aspect.REASON, Aspect.TOPIC);
        assertThat(best.causes().getFirst().cause().keys()).containsExactly("NO_KNOWLEDGE", "t0");
    }

    @Test
    void theChannelThatMostPeopleUseExplainsNothingByThat() {
        List<Loss> losses = List.of(loss("t0", "R0", "PHONE", 40), loss("t0", "R1", "EMAIL", 10));
        var decided = new DecidedContacts(List.of(new OfTopic("t0", "PHONE", 400), new OfTopic("t0", "EMAIL", 100)));

        assertThat(Explanations.explanation(List.of(Aspect.CHANNEL), losses, decided).causes()).isEmpty();
    }

    @Test
    void aChannelThatLosesMoreThanTheOthersExplainsWhatIsMore() {
        List<Loss> losses = List.of(loss("t0", "R0", "PHONE", 40), loss("t0", "R0", "EMAIL", 60));
        var decided = new DecidedContacts(List.of(new OfTopic("t0", "PHONE", 400), new OfTopic("t0", "EMAIL", 100)));

        var explanation = Explanations.explanation(List.of(Aspect.CHANNEL), losses, decided);

        assertThat(explanation.causes()).hasSize(1);
        assertThat(explanation.causes().getFirst().explained()).isEqualTo(50, within(1e-9));
    }

    @Test
    void whatHasNoNameIsNothingToWorkOn() {
        assertThat(Explanations.best(List.of(), TWENTY_TOPICS)).isEmpty();
        assertThat(Explanations.explanation(List.of(Aspect.DEPARTMENT), List.of(loss("t0", "R0", "PHONE", 9)), TWENTY_TOPICS)
                .causes()).isEmpty();
    }

    @Test
    void aCauseThatWasFilteredByExplainsNothing() {
        assertThat(
                Explanations.explanation(List.of(Aspect.REASON), List.of(loss("t0", "R0", "PHONE", 9)), TWENTY_TOPICS).score())
                .isZero();
    }

    @Test
    void noMoreThanThreeCausesAreNamed() {
        List<Loss> losses = List.of(loss("t0", "R0", "PHONE", 9), loss("t0", "R1", "PHONE", 8), loss("t0", "R2", "PHONE", 7),
                loss("t0", "R3", "PHONE", 6));

        assertThat(Explanations.explanation(List.of(Aspect.REASON), losses, TWENTY_TOPICS).causes())
                .extracting(CauseWeight::lost).containsExactly(9L, 8L, 7L);
    }

    private static Loss loss(String topic, String reason, String channel, long lost) {
        return new Loss(topic, null, reason, "none", channel, lost);
    }

    private static DecidedContacts decided(int topics, long each) {
        List<OfTopic> parts = new ArrayList<>();
        for (int topic = 0; topic < topics; topic++) {
            parts.add(new OfTopic("t" + topic, "PHONE", each));
            parts.add(new OfTopic("t" + topic, "EMAIL", each));
        }
        return new DecidedContacts(parts);
    }
}
