package nl.kcc.intake.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The text of a file whose encoding nobody told: by its byte order mark, else UTF-8 or windows-1252, as Excel writes it. Which
/// of the two shows in the first character that is not ASCII; up to there both are the same, so nothing is read twice.
///
/// What is no UTF-8 further on becomes U+FFFD, which no row may have.
final class FileText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 32 * 1024;
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream bytes;
    private Reader decided;

    private FileText(InputStream bytes) {
        this.bytes = bytes;
    }

    /// @throws IOException when the file breaks off
    static Reader of(InputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(3);
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }
        var whole = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
        if (start.length >= 2 && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)) {
            return new InputStreamReader(whole, StandardCharsets.UTF_16);
        }
        return new FileText(whole);
    }

    @Override
    public int read(char[] text, int offset, int length) throws IOException {
        if (decided != null) {
            return decided.read(text, offset, length);
        }
        byte[] block = new byte[Math.min(length, BLOCK)];
        int count = bytes.read(block);
        if (count < 0) {
            return -1;
        }
        int ascii = 0;
        while (ascii < count && block[ascii] >= 0) {
            text[offset + ascii] = (char) block[ascii++];
        }
        if (ascii < count) {
            decide(Arrays.copyOfRange(block, ascii, count));
        }
        return ascii > 0 || length == 0 ? ascii : decided.read(text, offset, length);
    }

    private void decide(byte[] rest) throws IOException {
        byte[] more = rest.length < LONGEST_CHARACTER ? bytes.readNBytes(LONGEST_CHARACTER - rest.length) : new byte[0];
        byte[] first = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, first, rest.length, more.length);
        decided = new InputStreamReader(new SequenceInputStream(new ByteArrayInputStream(first), bytes),
                beginsWithUtf8(first) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static boolean beginsWithUtf8(byte[] text) {
        int length = text[0] >> 5 == -2 ? 2 : text[0] >> 4 == -2 ? 3 : text[0] >> 3 == -2 ? LONGEST_CHARACTER : 0;
        if (length == 0 || length > text.length) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
