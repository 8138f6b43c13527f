package nl.kcc.intake.encounters;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.intake.identity.Identifier;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.identity.Pseudonym;
import nl.kcc.intake.identity.Pseudonyms;

/// Turns the number of whoever calls into a pseudonym at once: it is neither kept nor logged.
@ApplicationScoped
class CallerNumber {

    private final Pseudonyms pseudonyms;

    CallerNumber(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// @param from as the switchboard tells it; may be null
    /// @return empty for a number that was withheld or made up: it is nobody's
    Optional<Pseudonym> pseudonym(String from) {
        return Optional.ofNullable(from).flatMap(IdentifierType.PHONE::normalise)
                .map(number -> pseudonyms.of(new Identifier(IdentifierType.PHONE, number)));
    }
}
