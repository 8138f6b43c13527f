package nl.kcc.simulator.plan;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded dice.
public final class Chance {
    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /// @return from `low` up to and including `high`
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /// The first things often, the last seldom, as with the topics citizens ask about.
    public <T> T oneOfMostlyFirst(List<T> things) {
        return things.get((int) (things.size() * Math.pow(random.nextDouble(), 2)));
    }

    /// @return index of a weight, drawn in proportion to it
    public int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int rest = random.nextInt(sum);
        for (int i = 0;; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
    }

    /// @return from nothing up to `most`, on the millisecond
    public Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}
