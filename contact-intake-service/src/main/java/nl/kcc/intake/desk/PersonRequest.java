package nl.kcc.intake.desk;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.registration.Asker;

/// Who asked. The value lives only as long as the request.
record PersonRequest(
        @NotNull(message = "Kies een soort: BSN, KVK, EMAIL of PHONE.") IdentifierType type,
        @NotNull(message = "Vul het nummer of adres in.") @PlainText(min = 1, max = 254, multiline = false, masked = false) String value) {

    Asker asker() {
        return new Asker(type, value);
    }

    /// Not the value: it is personal data.
    @Override
    public String toString() {
        return "PersonRequest[type=" + type + "]";
    }
}
