package nl.kcc.routing.catalogue;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// A citizen's question in their own words; used for the search and forgotten.
record SuggestRequest(@NotNull @PlainText(min = 1, max = 1000) String text) {
}
