package nl.kcc.routing.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import nl.kcc.routing.overdue.KnownUntil.Mark;

class KnownUntilTest {

    private static final TopicPartition FIRST = new TopicPartition("t", 0);
    private static final TopicPartition SECOND = new TopicPartition("t", 1);

    @Test
    void aMarkIsReachedWhenEveryPartitionIs() {
        Mark mark = new Mark(Instant.EPOCH, Map.of(FIRST, 10L, SECOND, 5L));

        assertThat(mark.isReachedBy(Map.of(FIRST, 10L, SECOND, 4L))).isFalse();
        assertThat(mark.isReachedBy(Map.of(FIRST, 12L, SECOND, 5L))).isTrue();
    }

    @Test
    void aPartitionOfWhichNothingWasReadYetHoldsTheMarkBackUnlessItIsEmpty() {
        assertThat(new Mark(Instant.EPOCH, Map.of(FIRST, 1L)).isReachedBy(Map.of())).isFalse();
        assertThat(new Mark(Instant.EPOCH, Map.of(FIRST, 0L)).isReachedBy(Map.of())).isTrue();
        assertThat(new Mark(Instant.EPOCH, Map.of()).isReachedBy(Map.of())).isTrue();
    }
}
