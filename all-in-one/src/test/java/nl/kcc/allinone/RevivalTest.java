package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import nl.kcc.infra.Part;

class RevivalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final SamplePart part = new SamplePart();
    private final Revival revival = new Revival(part);

    @Test
    void aPartThatRunsIsLeftAlone() {
        part.start();

        assertThat(revival.look(NOW)).isFalse();
    }

    @Test
    void aPartThatFellIsStartedAtOnce() {
        part.fall();

        assertThat(revival.look(NOW)).isTrue();
        assertThat(part.fell()).isFalse();
    }

    @Test
    void aPartThatFallsAgainWaitsLongerEachTime() {
        part.fall();
        revival.look(NOW);
        part.fall();

        assertThat(revival.look(NOW.plusMillis(900))).isFalse();
        assertThat(revival.look(NOW.plusSeconds(1))).isTrue();

        part.fall();
        assertThat(revival.look(NOW.plusMillis(2_900))).isFalse();
        assertThat(revival.look(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void theWaitStaysUnderHalfAMinute() {
        var now = NOW;
        for (int fall = 0; fall < 10; fall++) {
            part.fall();
            now = now.plus(Duration.ofSeconds(30));
            assertThat(revival.look(now)).isTrue();
        }
    }

    @Test
    void aPartThatLivedForAMinuteStartsWithACleanSheet() {
        for (int fall = 0; fall < 4; fall++) {
            part.fall();
            revival.look(NOW.plusSeconds(30L * fall));
        }
        part.fall();

        assertThat(revival.look(NOW.plusSeconds(90 + 61))).isTrue();
        part.fall();
        assertThat(revival.look(NOW.plusSeconds(90 + 62))).isTrue();
    }

    @Test
    void aPartThatWasStoppedOnPurposeStaysAway() {
        part.start();
        part.kill();

        assertThat(revival.look(NOW)).isFalse();
    }

    /// A part that lives in memory.
    private static final class SamplePart implements Part {

        private boolean wanted;
        private boolean alive;

        void fall() {
            wanted = true;
            alive = false;
        }

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public void start() {
            wanted = true;
            alive = true;
        }

        @Override
        public void awaitReady(Duration atMost) {
        }

        @Override
        public void stop() {
            kill();
        }

        @Override
        public void kill() {
            wanted = false;
            alive = false;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public boolean fell() {
            return wanted && !alive;
        }

        @Override
        public long pid() {
            return 1;
        }
    }
}
