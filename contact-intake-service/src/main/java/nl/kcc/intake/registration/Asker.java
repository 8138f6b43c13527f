package nl.kcc.intake.registration;

import nl.kcc.intake.identity.Identifier;
import nl.kcc.intake.identity.IdentifierType;

/// Who asked, as the channel knows it. The value lives only until it has become a pseudonym: it is personal data.
public record Asker(IdentifierType type, String value) {

    /// @throws RegistrationRefused when the value cannot be of this type
    Identifier identify() {
        return type.normalise(value)
                .map(normal -> new Identifier(type, normal))
                .orElseThrow(() -> new RegistrationRefused(new Finding.AskerUnrecognisable(type)));
    }

    /// Not the value: a record that is printed by mistake must not give a person away.
    @Override
    public String toString() {
        return "Asker[type=" + type + "]";
    }
}
