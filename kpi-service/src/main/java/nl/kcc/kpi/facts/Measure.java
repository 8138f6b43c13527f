package nl.kcc.kpi.facts;

import java.util.List;
import java.util.stream.Stream;

/// What a counter counts: a [Bucket], of which each contact is in exactly one, or a [Mark], of which it may bear any.
public sealed interface Measure permits Bucket, Mark {

    /// In the order of the columns of `daily_counter`.
    List<Measure> ALL = Stream.<Measure> concat(Stream.of(Bucket.values()), Stream.of(Mark.values())).toList();

    String name();

    /// Its place in [#ALL].
    int index();

    /// Tells in SQL which rows of `counted_contact` belong here.
    String condition();

    /// Name of its column in `daily_counter`. No default method: with one, Java would initialise this interface, and with it
    /// [#ALL], before the enum of whichever constant is asked for first.
    String column();
}
