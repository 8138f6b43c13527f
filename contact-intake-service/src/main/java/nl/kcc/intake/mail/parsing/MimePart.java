package nl.kcc.intake.mail.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A node of a message: a leaf with bytes, or a holder of parts. A message that lies in a leaf hangs under it as its part.
/// It is filled while the message is taken apart, and not changed after.
final class MimePart {

    final PartHeader header;
    final List<MimePart> parts = new ArrayList<>();
    KeptBytes content = KeptBytes.NONE;
    /// Whether its bytes are those of the parts that hang under it, so that nobody needs to see them too.
    boolean opened;
    boolean encrypted;
    /// As its sender gave it, where no header field has it.
    Optional<String> name = Optional.empty();

    MimePart(PartHeader header) {
        this.header = header;
    }

    Optional<String> fileName() {
        return name.or(header::fileName);
    }

    String type() {
        return header.contentType().type();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    boolean isText() {
        return is("text/plain") || is("text/html") || is("text/enriched") || is("text/markdown");
    }

    boolean isMessage() {
        return is("message/rfc822") || is("message/global");
    }

    /// This and everything below it, in the order of the message.
    Stream<MimePart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
    }

    /// As [#all], without what lies in a forwarded message.
    Stream<MimePart> ofThisMessage() {
        return isMessage() ? Stream.of(this)
                : Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::ofThisMessage));
    }
}
