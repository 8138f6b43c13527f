package nl.kcc.intake.mail.parsing;

import java.nio.charset.Charset;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// Words of a header field in another alphabet (RFC 2047).
final class EncodedWords {

    private static final Charset FOR_UNKNOWN_ONES = Charset.forName("windows-1252");

    private EncodedWords() {
    }

    static String decoded(String text) {
        return text.contains("=?") ? DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, FOR_UNKNOWN_ONES) : text;
    }
}
