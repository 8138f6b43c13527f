package nl.kcc.kpi.counters;

import java.time.Clock;

/// The counters as they are without a container, for tests of what writes them.
public final class PlainCounters {

    private PlainCounters() {
    }

    public static Counters counters() {
        return new Counters(new ChangedDays(Clock.systemUTC()));
    }

    public static NetCounters net() {
        return new NetCounters(counters(), new Shards(() -> "test"));
    }

    public static String partitions() {
        return GrainPartitions.statements();
    }
}
