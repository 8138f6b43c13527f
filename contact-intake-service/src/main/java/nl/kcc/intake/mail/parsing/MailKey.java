package nl.kcc.intake.mail.parsing;

import java.util.Optional;

/// By what the same mail is recognised when it is delivered once more, also to another mailbox of ours.
///
/// Gateways rewrite Message-IDs, and programs use one for several mails, so it alone decides nothing: two mails are the
/// same when what survives a delivery is (writer, moment of sending, subject, words, attachments).
///
/// @param messageId as it stood, with its angle brackets
/// @param content SHA-256 in hexadecimal digits
public record MailKey(Optional<String> messageId, String content) {

    public boolean isSameMailAs(MailKey other) {
        return content.equals(other.content);
    }
}
