package nl.kcc.intake.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

import nl.kcc.edge.Problem;

/// What the client sent in the header `Idempotency-Key`; its own for each user.
public record IdempotencyKey(String user, String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /// @param header null when the client sent none
    /// @throws Problem.InvalidInput when it is empty, too long, or holds anything but printable ASCII
    public static Optional<IdempotencyKey> of(String header, String user) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank() || !PRINTABLE.matcher(header).matches()) {
            throw new Problem.InvalidInput(HEADER,
                    "De header Idempotency-Key moet uit 1 tot 255 afdrukbare tekens bestaan.");
        }
        return Optional.of(new IdempotencyKey(user, header));
    }
}
