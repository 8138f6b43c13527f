package nl.kcc.intake.registration;

import java.util.Optional;
import java.util.UUID;

import nl.kcc.intake.identity.Pseudonym;

/// An interaction that is stored, and of which more questions turn out to be.
///
/// @param person who asked; empty when nobody knows, or nobody knows any more
/// @param encounter the call or visit it came by; empty when it is not known
public record PriorInteraction(UUID id, Optional<Pseudonym> person, Optional<UUID> encounter) {
}
