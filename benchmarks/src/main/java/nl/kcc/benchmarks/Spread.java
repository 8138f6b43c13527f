package nl.kcc.benchmarks;

import java.util.List;
import java.util.Locale;

/// The results of several rounds.
record Spread(List<Double> rounds) {

    Spread {
        rounds = rounds.stream().sorted().toList();
    }

    double median() {
        int middle = rounds.size() / 2;
        return rounds.size() % 2 == 1 ? rounds.get(middle) : (rounds.get(middle - 1) + rounds.get(middle)) / 2;
    }

    /// Median, and lowest to highest in brackets.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f–%,.0f)", median(), rounds.getFirst(), rounds.getLast());
    }
}
