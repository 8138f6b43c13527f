package nl.kcc.routing.topics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import nl.kcc.edge.PlainText;

/// A group of topics as its keeper wants it.
///
/// @param revision the one that was read; left out for a new group
record TopicGroupRequest(@NotNull @PlainText(min = 1, max = 120, multiline = false) String name,
        @Pattern(regexp = "[0-9a-f]{16}") String revision) {
}
