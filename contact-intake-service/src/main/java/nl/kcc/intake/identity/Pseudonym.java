package nl.kcc.intake.identity;

/// What is kept instead of an identifier.
///
/// @param hash lower-case hexadecimal, 64 characters
public record Pseudonym(IdentifierType type, int keyVersion, String hash) {
}
