package nl.kcc.intake.identity;

/// A checked and normalised identifier. Lives only as long as the request: it is personal data.
public record Identifier(IdentifierType type, String value) {

    /// Not the value: a record that is printed by mistake must not give a person away.
    @Override
    public String toString() {
        return type + " (hidden)";
    }
}
