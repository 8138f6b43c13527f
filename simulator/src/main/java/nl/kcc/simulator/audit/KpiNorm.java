package nl.kcc.simulator.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Batch;
import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Countable;
import nl.kcc.simulator.ledger.Entry;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Share;

/// A norm as kpi-service tells it: data, of which how it is kept is counted here.
record KpiNorm(JsonNode norm) {
    private static final List<String> OF_ALL = List.of("municipality", "channel", "topic");
    private static final List<String> OF_LOSSES = List.of("department", "reason");
    static final List<String> DIMENSIONS = List.of("municipality", "channel", "topic", "department");

    /// @param threshold for which the truth knows it; null for any
    private record Measured(Countable kept, Countable decided, Long threshold) {
    }

    private static final Map<String, Measured> METRICS = Map.of(
            "FCR", new Measured(Count.SETTLED, Count.DECIDED, null),
            "ANSWERED_IN_TIME", new Measured(Batch.ANSWER_KEPT, Batch.ANSWER_DECIDED, null),
            "HANDOVER_IN_TIME", new Measured(Batch.HANDOVER_KEPT, Batch.HANDOVER_DECIDED, null),
            "TRANSFERS", new Measured(Batch.TRANSFERS_KEPT, Batch.TRANSFERS_DECIDED, 2L));

    /// Measured from calls and visits, of which the ledger of contacts knows nothing.
    private static final Set<String> OF_ENCOUNTERS = Set.of("PHONE_WAIT", "ABANDONED", "COUNTER_WAIT",
            "COUNTER_WAIT_APPOINTMENT");

    boolean isMeasured() {
        return METRICS.containsKey(metric()) || OF_ENCOUNTERS.contains(metric());
    }

    String metric() {
        return norm.path("metric").asText();
    }

    /// @return empty for a metric or a threshold of which no truth is kept
    Optional<Share> in(Ledger contacts) {
        var measured = METRICS.get(metric());
        if (measured == null
                || measured.threshold() != null && !measured.threshold().equals(ServiceReader.value(norm.path("threshold")))) {
            return Optional.empty();
        }
        var some = contacts.only(entry -> isAbout(norm, entry));
        return Optional.of(new Share(some.count(measured.kept()), some.count(measured.decided())));
    }

    /// Whether an action on it is about questions that only lost ones are known to be among.
    boolean isOfLosses(JsonNode action) {
        return metric().equals("FCR") && OF_LOSSES.stream().anyMatch(action::has);
    }

    /// What was lost of what such an action is about, of all that was decided.
    Share lost(JsonNode action, Slice slice, Ledger contacts) {
        var whole = contacts.only(entry -> slice.without(OF_LOSSES).holds(entry) && isAbout(norm, entry)
                && isAbout(action, entry, OF_ALL));
        return new Share(whole.only(entry -> slice.holds(entry) && isAbout(action, entry, OF_LOSSES)).count(Count.LOST),
                whole.count(Count.DECIDED));
    }

    /// Whether a norm or an action is about this contact; what it does not name it leaves open.
    static boolean isAbout(JsonNode scope, Entry entry) {
        return isAbout(scope, entry, DIMENSIONS);
    }

    private static boolean isAbout(JsonNode scope, Entry entry, List<String> dimensions) {
        return dimensions.stream().allMatch(dimension -> !scope.has(dimension)
                || scope.path(dimension).asText().equals(Slice.key(entry, dimension)));
    }
}
