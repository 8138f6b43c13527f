package nl.kcc.kpi.facts;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import nl.kcc.kpi.counting.CountedState;

/// A number for each [Bucket]: a sum, or the difference that a batch makes.
public final class Tally {

    private final long[] numbers = new long[Bucket.values().length];

    public Tally add(Bucket bucket, long number) {
        numbers[bucket.ordinal()] += number;
        return this;
    }

    public Tally add(Tally other) {
        Arrays.setAll(numbers, i -> numbers[i] + other.numbers[i]);
        return this;
    }

    public long of(Bucket bucket) {
        return numbers[bucket.ordinal()];
    }

    public long of(CountedState state) {
        return Stream.of(Bucket.values()).filter(bucket -> bucket.state() == state).mapToLong(this::of).sum();
    }

    public long total() {
        return LongStream.of(numbers).sum();
    }

    boolean isZero() {
        return LongStream.of(numbers).allMatch(number -> number == 0);
    }
}
