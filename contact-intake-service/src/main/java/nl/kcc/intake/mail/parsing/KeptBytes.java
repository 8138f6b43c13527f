package nl.kcc.intake.mail.parsing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The decoded bytes of one part, in pieces, so that a large one is never copied to grow.
public final class KeptBytes {

    static final KeptBytes NONE = new KeptBytes(List.of(), true);
    private static final int PIECE = 64 * 1024;

    private final List<byte[]> pieces;
    private final boolean whole;

    private KeptBytes(List<byte[]> pieces, boolean whole) {
        this.pieces = pieces;
        this.whole = whole;
    }

    static KeptBytes of(byte[] bytes, Limits limits) {
        try {
            return from(new ByteArrayInputStream(bytes), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the stream to its end or as far as the limits allow.
    static KeptBytes from(InputStream in, Limits limits) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        byte[] piece = in.readNBytes(PIECE);
        while (piece.length > 0) {
            if (!limits.admitsBytes(piece.length)) {
                pieces.forEach(kept -> limits.giveBack(kept.length));
                return new KeptBytes(List.of(), false);
            }
            pieces.add(piece);
            piece = piece.length < PIECE ? new byte[0] : in.readNBytes(PIECE);
        }
        return new KeptBytes(pieces, true);
    }

    /// False when the limits allowed none of it.
    boolean isWhole() {
        return whole;
    }

    public long size() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    public InputStream open() {
        return new SequenceInputStream(
                Collections.enumeration(pieces.stream().<InputStream> map(ByteArrayInputStream::new).toList()));
    }

    /// A copy of at most the first so many bytes.
    byte[] first(int most) {
        var first = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            first.write(piece, 0, Math.min(piece.length, most - first.size()));
        }
        return first.toByteArray();
    }

    List<byte[]> pieces() {
        return pieces;
    }
}
