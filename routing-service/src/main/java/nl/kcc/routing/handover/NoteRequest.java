package nl.kcc.routing.handover;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// Something to write down.
record NoteRequest(@NotNull @PlainText(min = 1, max = 4000) String text) {
}
