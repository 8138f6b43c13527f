package nl.kcc.proof;

import java.util.List;

import nl.kcc.outbox.NewEvent;

/// Some of the present states.
///
/// @param events one for each thing
/// @param last of the page; null when the page is empty
public record Page(List<NewEvent> events, Place last) {
}
