package nl.kcc.intake.mail.parsing;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.kcc.intake.mail.parsing.MailText.Passage;
import nl.kcc.intake.mail.parsing.MailText.PassageKind;

/// Says who asks: the sender; whom a form or colleague names as the one to answer; nobody, when a mail was forwarded.
final class Authors {

    private static final Pattern SAYS_FORWARDED = Pattern.compile("(?i)\\s*(fwd?|doorst|doorgestuurd|wg|tr)\\s?:.*");
    private static final Pattern FROM = Pattern.compile("(?im)^\\*?(?:van|from|von|de) ?:\\*? (.{3,300})$");

    private final MimePart root;
    private final MailText text;
    private final KnownSenders senders;

    Authors(MimePart root, MailText text, KnownSenders senders) {
        this.root = root;
        this.text = text;
        this.senders = senders;
    }

    static boolean saysForwarded(PartHeader header) {
        return SAYS_FORWARDED.matcher(header.text("subject")).matches();
    }

    Author author() {
        Optional<Correspondent> sender = Addresses.in(root.header, "from").stream().findFirst()
                .or(() -> Addresses.in(root.header, "sender").stream().findFirst());
        Optional<Correspondent> replyTo = Addresses.in(root.header, "reply-to").stream().filter(notForOthers()).findFirst();
        boolean forOthers = sender.filter(notForOthers().negate()).isPresent();
        if (isForwarded()) {
            return new Author(Optional.empty(), sender, original().or(() -> forOthers ? replyTo : sender));
        }
        return new Author(forOthers ? replyTo : sender, sender, Optional.empty());
    }

    private Predicate<Correspondent> notForOthers() {
        return found -> !senders.writesForOthers(found.address());
    }

    private boolean isForwarded() {
        return words(PassageKind.FORWARDED).findAny().isPresent()
                || root.ofThisMessage().anyMatch(MimePart::isMessage) && !root.is("multipart/report");
    }

    private Optional<Correspondent> original() {
        Stream<Correspondent> enclosed = root.ofThisMessage().filter(MimePart::isMessage)
                .flatMap(message -> message.parts.stream()).flatMap(message -> Addresses.in(message.header, "from").stream());
        Stream<Correspondent> told = words(PassageKind.FORWARDED).flatMap(words -> FROM.matcher(words).results().limit(1))
                .flatMap(found -> Addresses.in(found.group(1).replaceAll("\\[mailto:[^\\]]*\\]", "")));
        return Stream.concat(enclosed, told).filter(notForOthers()).findFirst();
    }

    private Stream<String> words(PassageKind kind) {
        return text.passages().stream().filter(passage -> passage.kind() == kind).map(Passage::text);
    }
}
