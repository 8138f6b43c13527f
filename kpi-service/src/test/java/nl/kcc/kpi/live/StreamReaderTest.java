package nl.kcc.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class StreamReaderTest {

    private final StreamReader reader = new StreamReader("manager", Optional.empty(), () -> {
    });

    @Test
    void whoReadsWhatItIsSentIsNeverStuck() {
        for (int i = 0; i < 10; i++) {
            reader.sent();
            assertThat(reader.isStuck(1)).isFalse();
            reader.hasRead();
        }
        assertThat(looks(100)).isFalse();
    }

    @Test
    void whoDoesNotIsStuckAfterSoManyLooks() {
        reader.sent();

        assertThat(looks(12)).isFalse();
        assertThat(reader.isStuck(12)).isTrue();
    }

    @Test
    void patienceBeginsAnewWithEachEvent() {
        reader.sent();
        looks(12);
        reader.hasRead();
        reader.sent();

        assertThat(looks(12)).isFalse();
    }

    private boolean looks(int times) {
        return IntStream.range(0, times).mapToObj(_ -> reader.isStuck(12)).reduce(false, Boolean::logicalOr);
    }
}
