package nl.kcc.edge.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import nl.kcc.edge.Problem;
import nl.kcc.edge.rate.ClientNetwork;
import nl.kcc.edge.rate.MinuteBucket;

/// Slows down whoever guesses passwords: so many wrong ones per minute from one address, and so many for one user from
/// anywhere. A right one costs nothing.
///
/// Where a user has signed in before, only wrong passwords for that user from there count. So someone who guesses elsewhere
/// cannot keep the user out, nor can a neighbour behind the same address who guesses for others. What is kept is bounded,
/// however many names and addresses are tried.
@ApplicationScoped
class PasswordGuesses {

    private static final Logger LOG = Logger.getLogger(PasswordGuesses.class);
    private static final int MOST_ADDRESSES = 20_000;
    private static final int MOST_PLACES = 2_000;
    /// Of the log: the rest is in the metrics.
    private static final int LINES_PER_MINUTE = 60;

    /// A user at an address.
    private record Place(String user, String address) {
    }

    private final Map<String, Bucket> users;
    private final Cache<String, Bucket> addresses = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final Cache<Place, Bucket> knownPlaces = Caffeine.newBuilder().maximumSize(MOST_PLACES).build();
    private final SignInSettings settings;
    private final Clock clock;
    private final Bucket lines;
    private final Bucket warnings;
    private final Counter wrong;
    private final Counter slowed;

    PasswordGuesses(SignInSettings settings, Clock clock, MeterRegistry metrics) {
        this.settings = settings;
        this.clock = clock;
        this.users = LocalUsers.NAMES.stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, _ -> perMinute(settings.wrongPerUser())));
        this.lines = perMinute(LINES_PER_MINUTE);
        this.warnings = perMinute(LINES_PER_MINUTE / 10);
        this.wrong = refusals("wrong", metrics);
        this.slowed = refusals("slowed", metrics);
    }

    private static Counter refusals(String reason, MeterRegistry metrics) {
        return Counter.builder("kcc.signin.refused").description("Names and passwords that were refused")
                .tag("reason", reason).register(metrics);
    }

    /// Checks a password, unless there were too many wrong ones.
    ///
    /// @param user as given; what is no user's name may be a password typed in the wrong place, and is told nobody
    /// @throws Problem.TooManyRequests without a look at the password
    /// @throws AuthenticationFailedException when it is wrong
    <T> T guarded(String user, String address, Supplier<T> check) {
        String name = user != null && LocalUsers.NAMES.contains(user) ? user : "unknown";
        Place place = new Place(name, ClientNetwork.of(address));
        List<Bucket> taken = take(place);
        try {
            T result = check.get();
            taken.forEach(bucket -> bucket.addTokens(1));
            knownPlaces.get(place, _ -> perMinute(settings.wrongPerAddress()));
            return result;
        } catch (AuthenticationFailedException e) {
            wrong.increment();
            if (lines.tryConsume(1)) {
                LOG.infof("A name or password was wrong: user=%s address=%s", name, place.address());
            }
            throw e;
        }
    }

    /// Taken before the look and given back after a right one, so that requests at the same time do not all pass.
    private List<Bucket> take(Place place) {
        List<Bucket> taken = new ArrayList<>();
        for (Bucket bucket : bucketsOf(place)) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                throw tooMany(place, Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        return taken;
    }

    private List<Bucket> bucketsOf(Place place) {
        Bucket known = knownPlaces.getIfPresent(place);
        if (known != null) {
            return List.of(known);
        }
        Bucket address = addresses.get(place.address(), _ -> perMinute(settings.wrongPerAddress()));
        Bucket user = users.get(place.user());
        return user == null ? List.of(address) : List.of(address, user);
    }

    private Problem tooMany(Place place, Duration wait) {
        slowed.increment();
        if (warnings.tryConsume(1)) {
            LOG.warnf("Too many wrong passwords, signing in is slowed down: user=%s address=%s", place.user(),
                    place.address());
        }
        return new Problem.TooManyRequests(
                "Er is te vaak een verkeerde gebruikersnaam of een verkeerd wachtwoord ingevuld. Probeer het over %d tellen opnieuw."
                        .formatted(wait.toSeconds() + 1),
                wait);
    }

    /// How many users and addresses something is remembered of.
    long kept() {
        addresses.cleanUp();
        knownPlaces.cleanUp();
        return users.size() + addresses.estimatedSize() + knownPlaces.estimatedSize();
    }

    private Bucket perMinute(int number) {
        return MinuteBucket.of(number, clock);
    }
}
