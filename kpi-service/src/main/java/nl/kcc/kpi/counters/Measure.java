package nl.kcc.kpi.counters;

import java.util.List;
import java.util.stream.Stream;

/// What a counter counts: what is so of a contact by itself, or what is so of it because of its topic on its day.
public sealed interface Measure permits OfContact, NetMeasure {

    /// In the order of the columns of `counter`.
    List<Measure> ALL = Stream.<Measure> concat(OfContact.ALL.stream(), Stream.of(NetMeasure.values())).toList();

    String name();

    /// Its place in [#ALL].
    int index();

    /// Name of its column in `counter`. No default method: with one, Java would initialise this interface, and with it
    /// [#ALL], before the enum of whichever constant is asked for first.
    String column();
}
