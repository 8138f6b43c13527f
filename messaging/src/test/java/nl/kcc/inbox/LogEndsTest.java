package nl.kcc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LogEndsTest {

    private static final TopicPartition FIRST = new TopicPartition("t", 0);
    private static final TopicPartition SECOND = new TopicPartition("t", 1);

    @Test
    void theyAreReachedWhenThatOfEveryPartitionIs() {
        LogEnds ends = ends(Map.of(FIRST, 10L, SECOND, 5L));

        assertThat(ends.areReachedBy(Map.of(FIRST, 10L, SECOND, 4L))).isFalse();
        assertThat(ends.areReachedBy(Map.of(FIRST, 12L, SECOND, 5L))).isTrue();
    }

    @Test
    void aPartitionOfWhichNothingWasReadYetHoldsThemBackUnlessItIsEmpty() {
        assertThat(ends(Map.of(FIRST, 1L)).areReachedBy(Map.of())).isFalse();
        assertThat(ends(Map.of(FIRST, 0L)).areReachedBy(Map.of())).isTrue();
        assertThat(ends(Map.of()).areReachedBy(Map.of())).isTrue();
    }

    @Test
    void whatWasReadBeyondAnEndMakesUpForNoOtherPartition() {
        assertThat(ends(Map.of(FIRST, 10L, SECOND, 5L)).beyond(Map.of(FIRST, 12L, SECOND, 1L))).isEqualTo(4);
    }

    private static LogEnds ends(Map<TopicPartition, Long> offsets) {
        return new LogEnds(Instant.EPOCH, offsets);
    }
}
