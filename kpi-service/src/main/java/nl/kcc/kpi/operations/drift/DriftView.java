package nl.kcc.kpi.operations.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Where counters and facts differ.
///
/// @param count differing cells; 0 when all is well
/// @param cells the first of them, at most [#MOST]
public record DriftView(Instant asOf, int count, List<Cell> cells) {

    static final int MOST = 1000;

    static DriftView of(Instant asOf, List<Cell> cells) {
        return new DriftView(asOf, cells.size(), cells.stream().limit(MOST).toList());
    }

    /// @param grain `day`, or another one such as `month_all`, where `*` is all together
    /// @param topic empty for contacts without topic
    /// @param department empty for contacts without department
    /// @param reason empty for contacts that are no failure
    /// @param differences by counted state, or by reason of exclusion
    public record Cell(String grain, LocalDate day, String municipality, String channel, String topic, String department,
            String reason, Map<String, CounterDifference> differences) {
    }

    /// @param counters what the counters say
    /// @param facts what the facts add up to
    public record CounterDifference(long counters, long facts) {
    }
}
