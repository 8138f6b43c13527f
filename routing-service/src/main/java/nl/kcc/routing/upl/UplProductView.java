package nl.kcc.routing.upl;

import java.util.List;

/// A product of the list.
///
/// @param layers which governments offer it
/// @param ours whether municipalities do
/// @param topic code of the topic that names it; null while none does
record UplProductView(String name, String uri, List<UplLayer> layers, boolean ours, String topic) {
}
