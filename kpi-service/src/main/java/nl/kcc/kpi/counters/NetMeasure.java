package nl.kcc.kpi.counters;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What net figures count once more: of contacts whose topic the front office could answer at once on their day, those
/// that were not referred to another body.
public enum NetMeasure implements Measure {
    NET_SETTLED(EnumSet.of(Bucket.SETTLED)),
    /// Settled at the first contact, or lost.
    NET_DECIDED(EnumSet.allOf(Bucket.class).stream()
            .filter(bucket -> bucket == Bucket.SETTLED || bucket.state().isLost()).collect(Collectors.toSet()));

    private final Set<Bucket> buckets;

    NetMeasure(Set<Bucket> buckets) {
        this.buckets = Set.copyOf(buckets);
    }

    /// @param tally of contacts about a topic that was directly answerable on their day
    long of(Tally tally) {
        return buckets.stream().mapToLong(tally::of).sum();
    }

    /// The same in SQL, from the columns of the buckets.
    ///
    /// @param column template for the name of a column, such as `sum(%s)`
    public String sum(String column) {
        return buckets.stream().sorted().map(Bucket::column).map(column::formatted).collect(Collectors.joining(" + "));
    }

    /// Tells in SQL which rows of `counted_contact` belong here, as far as the contact itself tells.
    public String condition() {
        return buckets.stream().sorted().map(Bucket::condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public int index() {
        return Bucket.values().length + Mark.values().length + ordinal();
    }

    @Override
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
