package nl.kcc.kpi.facts;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import nl.kcc.kpi.counting.CountedState;

/// A number for each [Measure]: a sum, or the difference that a batch makes.
public final class Tally {

    private final long[] numbers = new long[Measure.ALL.size()];

    public Tally add(Measure measure, long number) {
        numbers[measure.index()] += number;
        return this;
    }

    public Tally add(Tally other) {
        Arrays.setAll(numbers, i -> numbers[i] + other.numbers[i]);
        return this;
    }

    /// Counts for net figures what is counted so far.
    Tally addNet() {
        for (NetMeasure net : NetMeasure.values()) {
            add(net, net.of(this));
        }
        return this;
    }

    public long of(Measure measure) {
        return numbers[measure.index()];
    }

    public long of(CountedState state) {
        return Stream.of(Bucket.values()).filter(bucket -> bucket.state() == state).mapToLong(this::of).sum();
    }

    /// Decided, and no success.
    public long lost() {
        return Stream.of(Bucket.values()).filter(bucket -> bucket.state().isLost()).mapToLong(this::of).sum();
    }

    /// All contacts, each of them once.
    public long total() {
        return Stream.of(Bucket.values()).mapToLong(this::of).sum();
    }

    boolean isZero() {
        return LongStream.of(numbers).allMatch(number -> number == 0);
    }
}
