package nl.kcc.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPaceTest {

    @ParameterizedTest
    @CsvSource({ "1, 1, PT0.05S", "10, 250, PT0.05S", "20, 2000, PT0.4S", "100, 100, PT0.5S", "5000, 5000, PT1S" })
    void moreScreensGetFewerSnapshots(int feeds, int clients, Duration pause) {
        assertThat(FeedPace.pause(feeds, clients)).isEqualTo(pause);
    }
}
