package nl.kcc.kpi.counters;

import java.util.List;
import java.util.stream.Stream;

/// What the fact of a contact tells by itself: a [Bucket], of which each contact is in exactly one, or a [Mark], of which
/// it may bear any.
public sealed interface OfContact extends Measure permits Bucket, Mark {

    List<OfContact> ALL = Stream.<OfContact> concat(Stream.of(Bucket.values()), Stream.of(Mark.values())).toList();

    /// Tells in SQL which rows of `counted_contact` belong here.
    String condition();
}
