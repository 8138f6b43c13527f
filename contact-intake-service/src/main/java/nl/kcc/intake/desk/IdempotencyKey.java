package nl.kcc.intake.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kcc.edge.Problem;

/// What the client sent in the header `Idempotency-Key`.
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /// A string as structured headers write it (RFC 8941), which is how the IETF draft writes keys.
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    /// With quotes or without, it is the same key.
    ///
    /// @param headers what the client sent; empty when it sent none
    /// @throws Problem.InvalidInput when it is empty, too long, holds anything but printable ASCII, or is there twice
    static Optional<IdempotencyKey> of(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String key = plain(headers.getFirst().strip());
        if (headers.size() > 1 || key.isBlank() || !KEY.matcher(key).matches()) {
            throw new Problem.InvalidInput(HEADER,
                    "De header Idempotency-Key moet uit 1 tot 255 afdrukbare tekens bestaan, en er één keer staan.");
        }
        return Optional.of(new IdempotencyKey(key));
    }

    private static String plain(String header) {
        Matcher quoted = QUOTED.matcher(header);
        return quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : header;
    }
}
