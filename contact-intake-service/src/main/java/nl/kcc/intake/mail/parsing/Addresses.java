package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

import nl.kcc.intake.text.StorableText;

/// Who stands in an address field, as far as it can be understood.
final class Addresses {

    private static final int MOST = 500;

    private Addresses() {
    }

    static List<Correspondent> in(PartHeader header, String field) {
        return header.all(field).stream().flatMap(Addresses::in).limit(MOST).toList();
    }

    static Stream<Correspondent> in(String value) {
        ByteSequence bytes = ContentUtil.encode(UTF_8, value);
        return LenientAddressParser.DEFAULT.parseAddressList(bytes, new ParserCursor(0, bytes.length())).flatten().stream()
                .filter(mailbox -> mailbox.getLocalPart() != null && mailbox.getDomain() != null)
                .map(Addresses::correspondent).filter(found -> found.address().matches("[^@\\s]+@[^@\\s]+"));
    }

    private static Correspondent correspondent(Mailbox mailbox) {
        String name = mailbox.getName() == null ? "" : StorableText.onOneLine(EncodedWords.decoded(mailbox.getName()));
        return new Correspondent(StorableText.onOneLine(mailbox.getAddress()).toLowerCase(Locale.ROOT),
                name.replaceAll("^['\"]+|['\"]+$", ""));
    }
}
