package nl.kcc.kpi.stream;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.microprofile.jwt.JsonWebToken;

/// How long a client may listen before it has to show again who it is: as long as its token is valid, and never longer
/// than a bound, so that a user who was withdrawn or whose session ended sees no figures for long.
final class Stay {

    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private Stay() {
    }

    static Duration of(Principal user, Instant now, Duration longest) {
        Duration bound = spread(longest);
        return user instanceof JsonWebToken token
                ? shortest(bound, Duration.between(now, Instant.ofEpochSecond(token.getExpirationTime())))
                : bound;
    }

    private static Duration shortest(Duration bound, Duration left) {
        return Collections.max(List.of(AT_LEAST, Collections.min(List.of(bound, left))));
    }

    /// So that screens that came together do not return together.
    private static Duration spread(Duration longest) {
        return longest.minusMillis(ThreadLocalRandom.current().nextLong(1 + longest.toMillis() / 10));
    }
}
