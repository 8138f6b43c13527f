package nl.kcc.edge.rate;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import nl.kcc.edge.Problem;

/// So many calls a minute from one address, and so many from all together: for what nobody signs in to. What is kept is
/// bounded, however many addresses there are.
public final class CallLimit {

    private static final int MOST_ADDRESSES = 20_000;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final Bucket together;
    private final int perAddress;
    private final Clock clock;

    public CallLimit(int perAddress, int together, Clock clock) {
        this.perAddress = perAddress;
        this.together = MinuteBucket.of(together, clock);
        this.clock = clock;
    }

    /// One more call. Whoever calls too often from one address takes nothing from the others.
    ///
    /// @throws Problem.TooManyRequests when it is one too many
    public void take(String address) {
        require(addresses.get(ClientNetwork.of(address), _ -> MinuteBucket.of(perAddress, clock)));
        require(together);
    }

    private static void require(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new Problem.TooManyRequests(
                    "Dit is te vaak achter elkaar. Probeer het over %d tellen opnieuw.".formatted(wait.toSeconds() + 1), wait);
        }
    }
}
