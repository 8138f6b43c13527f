package nl.kcc.intake.idempotency;

/// A key with the request it is used for, both as keyed hashes, and the answer to give again.
///
/// @param request empty where the key alone always stands for the same
/// @param answer JSON; null while it is not worked out
public record Claim(String key, String request, String answer) {

    public Claim answeredWith(String json) {
        return new Claim(key, request, json);
    }
}
