package nl.kcc.kpi.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes a list that fails as short as it can, by leaving out ever smaller pieces.
final class Shrink {

    private Shrink() {
    }

    static <T> List<T> smallest(List<T> failing, Predicate<List<T>> fails) {
        List<T> smallest = failing;
        for (int piece = Math.max(1, failing.size() / 2); piece >= 1; piece /= 2) {
            for (int start = 0; start < smallest.size();) {
                List<T> without = new ArrayList<>(smallest.subList(0, start));
                without.addAll(smallest.subList(Math.min(start + piece, smallest.size()), smallest.size()));
                if (fails.test(without)) {
                    smallest = without;
                } else {
                    start += piece;
                }
            }
        }
        return smallest;
    }
}
