package nl.kcc.edge.rate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import nl.kcc.edge.Problem.TooManyRequests;

class CallLimitTest {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final CallLimit limit = new CallLimit(3, 5, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void oneAddressMayNotTakeAll() {
        take(3, "192.0.2.1");
        refused("192.0.2.1");

        take(2, "192.0.2.2");
    }

    @Test
    void andAllTogetherMayNotTakeMore() {
        take(3, "192.0.2.1");
        take(2, "192.0.2.2");

        refused("192.0.2.3");
    }

    @Test
    void neighboursInOneNetworkOfIpv6AreOne() {
        take(3, "2001:db8::1");

        refused("2001:db8::2");
    }

    @Test
    void afterAWhileItMayBeDoneAgain() {
        take(3, "192.0.2.1");
        now = now.plus(Duration.ofSeconds(21));

        take(1, "192.0.2.1");
        refused("192.0.2.1");
    }

    private void take(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertThatCode(() -> limit.take(address)).doesNotThrowAnyException();
        }
    }

    private void refused(String address) {
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> limit.take(address));
    }
}
