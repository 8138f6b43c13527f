package nl.kcc.simulator.audit;

import java.util.List;

/// A figure that is not what it must be.
///
/// @param where the question, and the group in its answer
/// @param contacts ids that are in the one and not in the other, each with how it differs; empty where that is unknown
public record Difference(String where, String figure, Object truth, Object told, List<String> contacts) {

    @Override
    public String toString() {
        return "%s: %s is %s, must be %s%s".formatted(where, figure, told, truth,
                contacts.isEmpty() ? "" : " " + contacts);
    }
}
