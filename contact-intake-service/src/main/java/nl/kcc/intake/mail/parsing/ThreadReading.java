package nl.kcc.intake.mail.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.intake.text.StorableText;

/// Collects what tells to which earlier mails a mail belongs.
final class ThreadReading {

    private static final Pattern IDS = Pattern.compile("<[^<>\\s]{1,900}>");
    /// 39 signs of base 32, so that neither capitals nor a mail program's line breaks can harm it.
    private static final String TOKEN = "([a-zA-Z2-7]{39})";
    private static final Pattern IN_ADDRESS = Pattern.compile("\\+" + TOKEN + "@");
    private static final Pattern IN_SUBJECT = Pattern.compile("\\[" + TOKEN + "\\]");
    private static final List<String> RECIPIENTS = List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to");
    /// Of our own mail, which a bounce brings back.
    private static final List<String> SENDERS = List.of("from", "reply-to", "return-path");

    private ThreadReading() {
    }

    static ThreadSigns of(MimePart root) {
        PartHeader header = root.header;
        List<String> references = new ArrayList<>(ids(header, "references"));
        List<String> answered = Stream.concat(ids(header, "in-reply-to").stream(), references.reversed().stream()).distinct()
                .limit(ThreadSigns.MOST_ANSWERED).toList();
        return new ThreadSigns(messageId(header), answered, token(root), Stream.of("to", "cc")
                .flatMap(field -> Addresses.in(header, field).stream()).map(Correspondent::address)
                .collect(Collectors.toUnmodifiableSet()));
    }

    static Optional<String> messageId(PartHeader header) {
        return ids(header, "message-id").stream().findFirst()
                .or(() -> header.raw("message-id").map(StorableText::onOneLine)
                        .filter(id -> !id.isEmpty() && id.length() <= 900));
    }

    private static List<String> ids(PartHeader header, String field) {
        return header.all(field).stream().flatMap(value -> IDS.matcher(value).results()).map(MatchResult::group)
                .map(StorableText::onOneLine).toList();
    }

    private static Optional<String> token(MimePart root) {
        Stream<String> addressed = in(root.header, RECIPIENTS, IN_ADDRESS);
        Stream<String> named = IN_SUBJECT.matcher(root.header.text("subject").replace(" ", "")).results()
                .map(found -> found.group(1));
        Stream<String> returned = root.all().filter(part -> part != root).flatMap(part -> in(part.header, SENDERS, IN_ADDRESS));
        return Stream.of(addressed, named, returned).flatMap(tokens -> tokens).map(ThreadReading::inLowerCase).findFirst();
    }

    private static Stream<String> in(PartHeader header, List<String> fields, Pattern pattern) {
        return fields.stream().flatMap(field -> header.all(field).stream()).flatMap(value -> pattern.matcher(value).results())
                .map(found -> found.group(1));
    }

    private static String inLowerCase(String token) {
        return token.toLowerCase(java.util.Locale.ROOT);
    }
}
