package nl.kcc.intake.domain;

import java.time.Duration;
import java.util.UUID;

import nl.kcc.events.ContactState;
import nl.kcc.events.Strength;

/// "The same question three days ago".
///
/// @param contactId the contact before it
/// @param days between the two; whole ones, rounded down
/// @param strength how surely it was the same person
public record Repeat(UUID contactId, long days, Strength strength) {

    /// @return null when the contact repeats none
    public static Repeat of(ContactState contact) {
        var chain = contact.chain();
        return chain == null || chain.repeatOf() == null
                ? null
                : new Repeat(chain.repeatOf(), Duration.between(chain.repeatOfAt(), contact.occurredAt()).toDays(),
                        chain.strength());
    }
}
