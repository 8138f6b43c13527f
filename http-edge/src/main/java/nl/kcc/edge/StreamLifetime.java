package nl.kcc.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/// How long a client may listen to a stream before it has to show again who it is: as long as its token or session is
/// valid, and never longer than a bound, so that a user who was withdrawn or whose session ended sees nothing for long.
public final class StreamLifetime {

    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private StreamLifetime() {
    }

    public static Duration of(SecurityIdentity user, Instant now, Duration longest) {
        Duration bound = spread(longest);
        Optional<Instant> end = user.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(Instant.ofEpochSecond(token.getExpirationTime()))
                : Session.of(user).map(Session::until);
        return end.map(until -> shortest(bound, Duration.between(now, until))).orElse(bound);
    }

    private static Duration shortest(Duration bound, Duration left) {
        return Collections.max(List.of(AT_LEAST, Collections.min(List.of(bound, left))));
    }

    /// So that screens that came together do not return together.
    private static Duration spread(Duration longest) {
        return longest.minusMillis(ThreadLocalRandom.current().nextLong(1 + longest.toMillis() / 10));
    }
}
