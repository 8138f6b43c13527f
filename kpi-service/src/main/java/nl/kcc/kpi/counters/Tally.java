package nl.kcc.kpi.counters;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import nl.kcc.kpi.counting.CountedState;

/// A number for each [Measure]: a sum, or the difference that a batch makes.
public final class Tally {

    private static final Bucket[] BUCKETS = Bucket.values();

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
        return sum(bucket -> bucket.state() == state);
    }

    /// Decided, and no success.
    public long lost() {
        return sum(bucket -> bucket.state().isLost());
    }

    /// All contacts, each of them once.
    public long total() {
        return sum(_ -> true);
    }

    /// A loop, since an answer of a year day by day comes here thousands of times.
    private long sum(Predicate<Bucket> which) {
        long sum = 0;
        for (Bucket bucket : BUCKETS) {
            if (which.test(bucket)) {
                sum += of(bucket);
            }
        }
        return sum;
    }

    /// In the order of [Measure#ALL].
    long[] numbers() {
        return numbers.clone();
    }

    boolean isZero() {
        return LongStream.of(numbers).allMatch(number -> number == 0);
    }
}
