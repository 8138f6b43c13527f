package nl.kcc.routing.rules;

import java.util.Arrays;
import java.util.BitSet;

/// A set of contacts: on each axis of a [ContactSpace] some kinds, in every combination.
///
/// @param axes never changed
record RuleBox(BitSet[] axes) {

    boolean isEmpty() {
        return Arrays.stream(axes).anyMatch(BitSet::isEmpty);
    }

    boolean meets(RuleBox other) {
        for (int i = 0; i < axes.length; i++) {
            if (!axes[i].intersects(other.axes[i])) {
                return false;
            }
        }
        return true;
    }

    /// Whether all of the other is in this one. None of both is empty.
    boolean contains(RuleBox other) {
        for (int i = 0; i < axes.length; i++) {
            if (!without(other.axes[i], axes[i]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    RuleBox and(RuleBox other) {
        BitSet[] both = new BitSet[axes.length];
        for (int i = 0; i < axes.length; i++) {
            both[i] = (BitSet) axes[i].clone();
            both[i].and(other.axes[i]);
        }
        return new RuleBox(both);
    }

    /// What of this one the other leaves on that axis.
    BitSet outside(int axis, RuleBox other) {
        return without(axes[axis], other.axes[axis]);
    }

    /// With nothing else on that axis.
    RuleBox within(int axis, BitSet kinds) {
        BitSet[] narrowed = axes.clone();
        narrowed[axis] = (BitSet) axes[axis].clone();
        narrowed[axis].and(kinds);
        return new RuleBox(narrowed);
    }

    int first(int axis) {
        return axes[axis].nextSetBit(0);
    }

    private static BitSet without(BitSet some, BitSet others) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(others);
        return rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleBox box && Arrays.equals(axes, box.axes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(axes);
    }

    @Override
    public String toString() {
        return Arrays.toString(axes);
    }
}
