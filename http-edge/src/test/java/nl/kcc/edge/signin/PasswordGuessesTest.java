package nl.kcc.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import nl.kcc.edge.Problem;

class PasswordGuessesTest {

    private static final String HERE = "203.0.113.1";
    private static final String ELSEWHERE = "203.0.113.2";

    private static final AuthenticationFailedException WRONG = new AuthenticationFailedException();

    private final MovedClock clock = new MovedClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PasswordGuesses guesses = new PasswordGuesses(
            new SignInSettings(Optional.of("een-lang-wachtwoord"), false, 3, 9), clock, metrics);

    @Test
    void afterSoManyWrongOnesNoPasswordIsLookedAtForAWhile() {
        wrong("agent", HERE, 3);

        assertThatExceptionOfType(Problem.TooManyRequests.class).isThrownBy(() -> right("agent", HERE))
                .satisfies(refusal -> assertThat(refusal.retryAfter().orElseThrow())
                        .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20)));
        assertThat(refused("wrong")).isEqualTo(3);
        assertThat(refused("slowed")).isOne();
    }

    @Test
    void theRightPasswordAfterThePauseWorks() {
        wrong("agent", HERE, 3);
        clock.advance(Duration.ofSeconds(20));

        assertThatCode(() -> right("agent", HERE)).doesNotThrowAnyException();
    }

    @Test
    void rightPasswordsCostNothing() {
        for (int call = 0; call < 1_000; call++) {
            right("agent", HERE);
        }
        assertThat(refused("slowed")).isZero();
    }

    @Test
    void whoGuessesElsewhereKeepsNobodyOut() {
        wrong("agent", ELSEWHERE, 3);
        slowed("agent", ELSEWHERE, 100);

        assertThatCode(() -> right("agent", HERE)).doesNotThrowAnyException();
    }

    @Test
    void forOneUserGuessesFromEverywhereCountTogether() {
        for (int address = 1; address <= 3; address++) {
            wrong("agent", "198.51.100." + address, 3);
        }
        slowed("agent", "198.51.100.4", 1);
        assertThatCode(() -> right("manager", "198.51.100.4")).doesNotThrowAnyException();
    }

    @Test
    void whereAUserIsKnownOnlyThatUsersOwnGuessesThereCount() {
        right("agent", HERE);
        for (int address = 1; address <= 3; address++) {
            wrong("agent", "198.51.100." + address, 3);
        }
        wrong("nobody", HERE, 3);
        slowed("nobody", HERE, 1);
        assertThatCode(() -> right("agent", HERE)).doesNotThrowAnyException();

        wrong("agent", HERE, 3);
        slowed("agent", HERE, 1);
    }

    @Test
    void aMillionNamesAndAddressesAreNotKept() {
        int refused = 0;
        for (int i = 0; i < 1_000_000; i++) {
            try {
                guess("name-" + i, "2001:db8:%x:%x::1".formatted(i >> 16, i & 0xffff));
            } catch (AuthenticationFailedException e) {
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1_000_000);
        assertThat(guesses.kept()).isLessThan(50_000);
    }

    @Test
    void theAddressesOfOneNetworkAreOne() {
        wrong("agent", "2001:db8::1", 1);
        wrong("agent", "2001:db8::2", 1);
        wrong("agent", "2001:db8::ffff:3", 1);
        slowed("agent", "2001:db8::4", 1);
    }

    private void wrong(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(AuthenticationFailedException.class).isThrownBy(() -> guess(user, address));
        }
    }

    private void guess(String user, String address) {
        guesses.guarded(user, address, () -> {
            throw WRONG;
        });
    }

    private void slowed(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(Problem.TooManyRequests.class).isThrownBy(() -> right(user, address));
        }
    }

    private void right(String user, String address) {
        guesses.guarded(user, address, () -> user);
    }

    private double refused(String reason) {
        return metrics.get("kcc.signin.refused").tag("reason", reason).counter().count();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-28T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
