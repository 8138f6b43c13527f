package nl.kcc.routing.upl;

import java.util.EnumSet;
import java.util.Set;

/// A product of the list.
///
/// @param layers who offers it
record UplProduct(String name, String uri, Set<UplLayer> layers) {

    boolean isOurs() {
        return layers.contains(UplLayer.GEMEENTE);
    }

    /// A product has a row for each law that it rests on.
    UplProduct with(UplProduct sameOfAnotherRow) {
        Set<UplLayer> all = EnumSet.noneOf(UplLayer.class);
        all.addAll(layers);
        all.addAll(sameOfAnotherRow.layers);
        return new UplProduct(name, uri, all);
    }
}
