package nl.kcc.intake.suggest;

import java.time.Instant;
import java.util.UUID;

/// The topic that an agent gave to a text.
///
/// @param text masked, as it stands with the contact
record AgentChoice(UUID contact, String municipality, String topic, String text, Instant chosenAt) {
}
