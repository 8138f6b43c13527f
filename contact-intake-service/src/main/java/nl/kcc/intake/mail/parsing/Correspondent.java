package nl.kcc.intake.mail.parsing;

/// @param address in lower case, with exactly one `@` outside quotes
/// @param name as the sender writes it, decoded; may be empty
public record Correspondent(String address, String name) {
}
