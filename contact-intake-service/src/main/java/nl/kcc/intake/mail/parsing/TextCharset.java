package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/// Turns bytes into text when the sender names no charset, one that does not exist, or the wrong one.
final class TextCharset {

    /// What a Dutch sender without a word about it uses, and what nothing is malformed in.
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /// Named by programs that then send something else.
    private static final Set<Charset> SAYS_NOTHING = Set.of(US_ASCII, ISO_8859_1);
    private static final int ENOUGH_TO_DETECT = 8 * 1024;
    private static final int SURE_ENOUGH = 50;

    private TextCharset() {
    }

    static String decode(byte[] bytes, Optional<String> named) {
        Optional<Charset> charset = named.flatMap(TextCharset::known);
        String text = charset.filter(known -> !SAYS_NOTHING.contains(known)).flatMap(known -> strictly(bytes, known))
                .or(() -> strictly(bytes, UTF_8))
                .orElseGet(() -> new String(bytes, charset.filter(ISO_8859_1::equals).map(_ -> WESTERN)
                        .orElseGet(() -> detected(bytes))));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Optional<Charset> known(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"'; ]", "");
        try {
            return Optional.of(Charset.forName(plain)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        byte[] sample = bytes.length > ENOUGH_TO_DETECT ? java.util.Arrays.copyOf(bytes, ENOUGH_TO_DETECT) : bytes;
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return Optional.ofNullable(match).filter(found -> found.getConfidence() >= SURE_ENOUGH)
                .flatMap(found -> known(found.getName()))
                .filter(found -> !found.equals(ISO_8859_1) && found.newEncoder().maxBytesPerChar() < 4).orElse(WESTERN);
    }
}
