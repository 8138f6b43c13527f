package nl.kcc.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WrittenLogTest {

    private static final WrittenLog EARLIER = log("a", 10L, 5L);

    @Test
    void aLogThatHasGrownOrHasMorePartitionsLostNothing() {
        assertThat(log("a", 10L, 5L).lossSince(EARLIER)).isEmpty();
        assertThat(log("a", 12L, 5L, 0L).lossSince(EARLIER)).isEmpty();
    }

    @Test
    void aTopicThatWasMadeAgainLostEverythingHoweverMuchIsInItNow() {
        assertThat(log("b", 100L, 100L).lossSince(EARLIER)).contains("the topic was made again");
    }

    @Test
    void anEndBeforeTheOneThatWasThereIsALoss() {
        assertThat(log("a", 12L, 4L).lossSince(EARLIER)).contains("partition 1 ends at 4 and was written up to 5");
        assertThat(log("a", 12L).lossSince(EARLIER)).contains("partition 1 ends at 0 and was written up to 5");
    }

    @Test
    void anEndBeforeWhatWasAcknowledgedSinceIsALossToo() {
        WrittenLog known = EARLIER.atLeast(Map.of(new TopicPartition("t", 0), 20L, new TopicPartition("t", 1), 3L,
                new TopicPartition("other", 1), 30L));

        assertThat(known).isEqualTo(log("a", 20L, 5L));
        assertThat(log("a", 12L, 5L).lossSince(known)).contains("partition 0 ends at 12 and was written up to 20");
    }

    private static WrittenLog log(String id, Long... ends) {
        return new WrittenLog("t", id, List.of(ends));
    }
}
