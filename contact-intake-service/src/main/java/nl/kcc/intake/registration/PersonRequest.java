package nl.kcc.intake.registration;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;
import nl.kcc.intake.identity.Identifier;
import nl.kcc.intake.identity.IdentifierType;

/// Who asked. The value lives only as long as the request.
record PersonRequest(
        @NotNull(message = "Kies een soort: BSN, KVK, EMAIL of PHONE.") IdentifierType type,
        @NotNull(message = "Vul het nummer of adres in.") @PlainText(min = 1, max = 254, multiline = false, masked = false) String value) {

    /// @throws Problem.InvalidInput when the value cannot be of this type
    Identifier identify() {
        return type.normalise(value)
                .map(normal -> new Identifier(type, normal))
                .orElseThrow(() -> new Problem.InvalidInput("person.value", type.complaint()));
    }

    /// Not the value: it is personal data.
    @Override
    public String toString() {
        return "PersonRequest[type=" + type + "]";
    }
}
