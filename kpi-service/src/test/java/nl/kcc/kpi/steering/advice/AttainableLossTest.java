package nl.kcc.kpi.steering.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.steering.advice.AttainableLoss.Basis;
import nl.kcc.kpi.steering.advice.AttainableLoss.Gain;
import nl.kcc.kpi.steering.advice.AttainableLoss.Sample;
import nl.kcc.kpi.steering.advice.DecidedContacts.OfTopic;

class AttainableLossTest {

    private static final Map<String, String> GROUPS = Map.of("a", "afval", "b", "afval", "c", "afval", "d", "zorg");
    private static final DecidedContacts HUNDREDS = new DecidedContacts(List.of(new OfTopic("a", "PHONE", 100),
            new OfTopic("b", "PHONE", 100), new OfTopic("c", "PHONE", 100), new OfTopic("d", "PHONE", 100)));
    private static final List<Loss> LOSSES = List.of(loss("a", 60), loss("b", 10), loss("c", 30));

    @Test
    void aTopicIsComparedWithTheBetterHalfOfItsGroup() {
        Gain gain = AttainableLoss.byTopics(cause(Aspect.TOPIC, "a"), LOSSES, HUNDREDS, GROUPS).orElseThrow();

        assertThat(gain.basis()).isEqualTo(Basis.COMPARABLE_TOPICS);
        assertThat(gain.compared()).containsExactly("b");
        assertThat(gain.decided()).isEqualTo(100);
        assertThat(gain.contacts()).isEqualTo(60 - 100 * Rate.of(10, 100).high(), within(1e-9));
    }

    @Test
    void ofAReasonEachTopicIsComparedWithinItsGroup() {
        Gain gain = AttainableLoss.byTopics(cause(Aspect.REASON, "R"), LOSSES, HUNDREDS, GROUPS).orElseThrow();

        // Topic b is the best itself, and d is alone in its group.
        assertThat(gain.compared()).containsExactly("b", "c");
        assertThat(gain.contacts()).isEqualTo(60 - 100 * Rate.of(10, 100).high() + 30 - 100 * Rate.of(10, 100).high(),
                within(1e-9));
    }

    @Test
    void evenWhereNothingIsLostAllIsNeverPromised() {
        List<Loss> losses = List.of(loss("a", 100));

        assertThat(AttainableLoss.byTopics(cause(Aspect.TOPIC, "a"), losses, HUNDREDS, GROUPS).orElseThrow().contacts())
                .isGreaterThan(90).isLessThan(100);
    }

    @Test
    void withoutEnoughToCompareWithNothingIsSaid() {
        var few = new DecidedContacts(List.of(new OfTopic("a", "PHONE", 100), new OfTopic("b", "PHONE", 29)));

        assertThat(AttainableLoss.byTopics(cause(Aspect.TOPIC, "a"), LOSSES, few, GROUPS)).isEmpty();
        assertThat(AttainableLoss.byTopics(cause(Aspect.TOPIC, "d"), LOSSES, HUNDREDS, GROUPS)).isEmpty();
        assertThat(AttainableLoss.byTopics(cause(Aspect.DEPARTMENT, "reiniging"), LOSSES, HUNDREDS, GROUPS)).isEmpty();
        assertThat(AttainableLoss.byTopics(cause(Aspect.CHANNEL, "PHONE"), LOSSES, HUNDREDS, GROUPS)).isEmpty();
        assertThat(AttainableLoss.byMonths(60, 100, List.of(month(1, 100, 5), month(2, 100, 5), month(3, 29, 0)))).isEmpty();
    }

    @Test
    void theBestQuarterOfTheMonthsIsWhatMayBeReached() {
        List<Sample> months = List.of(month(1, 100, 40), month(2, 100, 20), month(3, 100, 30), month(4, 100, 35),
                month(5, 100, 10), month(6, 20, 0));

        Gain gain = AttainableLoss.byMonths(50, 100, months).orElseThrow();

        assertThat(gain.basis()).isEqualTo(Basis.BEST_MONTHS);
        assertThat(gain.compared()).containsExactly("2026-02", "2026-05");
        assertThat(gain.decided()).isEqualTo(200);
        assertThat(gain.contacts()).isEqualTo(50 - 100 * Rate.of(30, 200).high(), within(1e-9));
    }

    @Test
    void whatGoesAsWellAsItCanGainsNothing() {
        assertThat(AttainableLoss.byMonths(10, 100, List.of(month(1, 100, 12), month(2, 100, 11), month(3, 100, 13)))
                .orElseThrow().contacts()).isZero();
    }

    @Test
    void theLargerGainCounts() {
        var small = Optional.of(new Gain(Basis.BEST_MONTHS, List.of(), 30, 1));
        var large = Optional.of(new Gain(Basis.COMPARABLE_TOPICS, List.of(), 30, 2));

        assertThat(AttainableLoss.better(small, large)).isEqualTo(large);
        assertThat(AttainableLoss.better(large, small)).isEqualTo(large);
        assertThat(AttainableLoss.better(Optional.empty(), small)).isEqualTo(small);
        assertThat(AttainableLoss.better(small, Optional.empty())).isEqualTo(small);
    }

    private static Cause cause(Aspect aspect, String key) {
        return new Cause(List.of(aspect), List.of(key));
    }

    private static Loss loss(String topic, long lost) {
        return new Loss(topic, null, "R", "none", "PHONE", lost);
    }

    private static Sample month(int month, long decided, long lost) {
        return new Sample("2026-%02d".formatted(month), decided, lost);
    }
}
