package nl.kcc.simulator.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// What a comparison brought to light. Not safe for several threads at once.
public final class Findings {
    private static final int MOST_WITH_CONTACTS = 5;

    private final List<Difference> differences = new ArrayList<>();
    private long compared;

    /// Equal, up to the rounding of a double.
    void compare(String where, String figure, Object truth, Object told) {
        compare(where, figure, truth, told, List::of);
    }

    /// @param contacts looked up only for the first few differences
    void compare(String where, String figure, Object truth, Object told, Supplier<List<String>> contacts) {
        compared++;
        if (!same(truth, told)) {
            differences.add(new Difference(where, figure, truth, told,
                    differences.size() < MOST_WITH_CONTACTS ? contacts.get() : List.of()));
        }
    }

    private static boolean same(Object truth, Object told) {
        return truth instanceof Double one && told instanceof Number other
                ? Math.abs(one - other.doubleValue()) < 1e-9
                : Objects.equals(truth, told);
    }

    public boolean equal() {
        return differences.isEmpty();
    }

    /// How many figures were laid beside the truth.
    public long compared() {
        return compared;
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
