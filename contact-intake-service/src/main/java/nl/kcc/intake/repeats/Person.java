package nl.kcc.intake.repeats;

import java.util.UUID;

/// Somebody, by the id of the pseudonym, in one municipality.
record Person(UUID identityId, String municipality) {
}
