package nl.kcc.edge;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// Where a page of a list ends: the moment and the id of its last entry, in the order of which the list is told. A client
/// gets it as `next`, and sends it back as `after`. Whatever comes in or is done meanwhile, the next page begins behind it,
/// so that a walk shows each entry once.
///
/// @param at to the microsecond, as the database keeps it; must never change, like the id
public record ListPosition(Instant at, UUID id) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int BYTES = 3 * Long.BYTES;

    /// @param after what a client sent
    /// @throws Problem.InvalidInput when it is nothing that a `next` can be
    public static ListPosition parse(String after) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
            if (bytes.remaining() == BYTES) {
                var position = new ListPosition(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                        new UUID(bytes.getLong(), bytes.getLong()));
                if (position.toString().equals(after) && position.at().isAfter(EARLIEST)
                        && position.at().isBefore(LATEST)) {
                    return position;
                }
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            // Answered below.
        }
        throw new Problem.InvalidInput("after",
                "De waarde van 'after' klopt niet. Neem daarvoor 'next' over van de bladzijde ervoor.");
    }

    /// As a client gets it.
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(BYTES).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
