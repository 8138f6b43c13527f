package nl.kcc.routing.upl;

import java.time.Instant;
import java.util.List;

/// Products that fit, those that begin with the words first.
///
/// @param count of all that fit, of which some may not be shown
/// @param importedAt when the list was imported; null when there is none yet
/// @param importedBy user name; null when there is none yet
record UplProductsView(long count, Instant importedAt, String importedBy, List<UplProductView> products) {
}
