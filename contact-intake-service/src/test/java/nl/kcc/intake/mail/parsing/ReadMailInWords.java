package nl.kcc.intake.mail.parsing;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// All of a [ReadMail] on a page that a person can check, but for its hash. What is empty is not mentioned.
final class ReadMailInWords {

    private static final int LONG = 100;

    private final StringBuilder page = new StringBuilder();

    private ReadMailInWords() {
    }

    static String of(ReadMail mail) {
        var words = new ReadMailInWords();
        words.line("kind", kind(mail.kind()));
        words.line("person", mail.author().person().map(ReadMailInWords::correspondent));
        words.line("sender", mail.author().sender().map(ReadMailInWords::correspondent));
        words.line("proposed", mail.author().proposed().map(ReadMailInWords::correspondent));
        words.line("subject", shortened(mail.subject()));
        words.line("sent", mail.sentAt().map(Object::toString));
        words.line("id", mail.key().messageId());
        words.line("answers", joined(mail.thread().answered()));
        words.line("token", mail.thread().token());
        words.line("to", joined(mail.thread().participants().stream().sorted().toList()));
        mail.attachments().forEach(file -> words.line(file.embedded() ? "embedded" : "file",
                file.name() + " | " + file.type() + " | " + file.size()));
        words.line("left out", joined(mail.leftOut().stream().sorted().toList()));
        words.line("summary", shortened(mail.summary().replace("\n", " / ")));
        mail.text().passages().forEach(passage -> {
            words.page.append(passage.kind()).append('\n');
            passage.text().lines().forEach(line -> words.page.append(("| " + shortened(line)).stripTrailing()).append('\n'));
        });
        return words.page.toString();
    }

    private static String kind(MailKind kind) {
        return switch (kind) {
            case MailKind.Question() -> "question";
            case MailKind.Automatic(var sign) -> "automatic " + sign;
            case MailKind.Bounce(var failures, var original) -> "bounce "
                    + failures.stream().map(failed -> failed.status() + ' '
                            + failed.outlook() + failed.recipient().map(" "::concat).orElse(""))
                            .collect(Collectors.joining(", "))
                    + original.map(" of "::concat).orElse("");
            case MailKind.MailingList() -> "mailing list";
            case MailKind.Unreadable(var obstacle) -> "unreadable " + obstacle;
        };
    }

    private void line(String label, String value) {
        if (!value.isEmpty()) {
            page.append("%-9s %s%n".formatted(label, value).stripTrailing()).append('\n');
        }
    }

    private void line(String label, Optional<String> value) {
        line(label, value.orElse(""));
    }

    private static String correspondent(Correspondent who) {
        return who.name().isEmpty() ? who.address() : who.address() + " (" + who.name() + ")";
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + " … " + text.length() + " in all";
    }
}
