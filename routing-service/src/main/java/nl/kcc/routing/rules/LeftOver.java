package nl.kcc.routing.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Looks for contacts of a box that none of some other boxes takes, by cutting those off one after the other.
final class LeftOver {

    private final List<RuleBox> takers;
    private final int upTo;
    private final BitSet met = new BitSet();
    private int patience;

    /// @param upTo how many of the takers count, from the first on
    /// @param patience after how many comparisons to give up; whatever is not cut off by then is taken to be left
    LeftOver(List<RuleBox> takers, int upTo, int patience) {
        this.takers = takers;
        this.upTo = upTo;
        this.patience = patience;
    }

    /// @return some contacts that are left; empty when all are taken
    Optional<RuleBox> of(RuleBox box) {
        return box.isEmpty() ? Optional.empty() : left(box, 0);
    }

    /// Whether it is only taken for granted that something is left.
    boolean gaveUp() {
        return patience <= 0;
    }

    /// The takers that had a share in it.
    BitSet met() {
        return met;
    }

    private Optional<RuleBox> left(RuleBox box, int from) {
        for (int i = from; i < upTo && patience > 0; i++) {
            RuleBox taker = takers.get(i);
            patience--;
            if (box.meets(taker)) {
                met.set(i);
                return around(box, taker, i + 1);
            }
        }
        return Optional.of(box);
    }

    private Optional<RuleBox> around(RuleBox box, RuleBox taker, int next) {
        RuleBox rest = box;
        for (int axis = 0; axis < box.axes().length; axis++) {
            BitSet outside = rest.outside(axis, taker);
            if (!outside.isEmpty()) {
                Optional<RuleBox> found = left(rest.within(axis, outside), next);
                if (found.isPresent()) {
                    return found;
                }
                rest = rest.within(axis, taker.axes()[axis]);
            }
        }
        return Optional.empty();
    }
}
