package nl.kcc.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class StreamLifetimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void aStreamEndsWithItsToken() {
        assertThat(StreamLifetime.of(user(new Token(NOW.plusSeconds(300))), NOW, LONGEST)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aTokenThatHasJustExpiredEndsItAtOnce() {
        assertThat(StreamLifetime.of(user(new Token(NOW.minusSeconds(1))), NOW, LONGEST)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void nobodyStaysForEverAndNotAllLeaveTogether() {
        assertThat(StreamLifetime.of(user(() -> "manager"), NOW, LONGEST))
                .isBetween(Duration.ofMinutes(54), LONGEST);
        assertThat(StreamLifetime.of(user(new Token(NOW.plusSeconds(86_400))), NOW, LONGEST))
                .isBetween(Duration.ofMinutes(54), LONGEST);
    }

    @Test
    void aStreamEndsWithItsSession() {
        var session = new Session("1", NOW.plusSeconds(300));
        var user = QuarkusSecurityIdentity.builder().setPrincipal(() -> "manager")
                .addAttribute(Session.ATTRIBUTE, session).build();

        assertThat(StreamLifetime.of(user, NOW, LONGEST)).isEqualTo(Duration.ofMinutes(5));
    }

    private static SecurityIdentity user(Principal principal) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
    }

    private record Token(Instant expiresAt) implements JsonWebToken {

        @Override
        public String getName() {
            return "manager";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) Long.valueOf(expiresAt.getEpochSecond());
        }
    }
}
