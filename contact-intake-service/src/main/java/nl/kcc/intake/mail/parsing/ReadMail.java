package nl.kcc.intake.mail.parsing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.kcc.intake.text.StorableText;

/// One mail as it was understood. Citizen service numbers are masked in all its texts.
///
/// @param subject decoded, on one line, at most 4,000 characters
/// @param sentAt as the sender's clock said, so not to be trusted
/// @param leftOut what the limits kept out of this record; the raw mail has it
public record ReadMail(
        MailKind kind,
        MailKey key,
        Author author,
        String subject,
        MailText text,
        List<Attachment> attachments,
        ThreadSigns thread,
        Optional<Instant> sentAt,
        Set<LeftOut> leftOut) {

    public ReadMail {
        attachments = List.copyOf(attachments);
        leftOut = Set.copyOf(leftOut);
    }

    /// What the mail asks, in at most 1,000 characters of which the last is `…` when more follows: the writer's own
    /// words, else what he forwarded or quoted, else the subject. Empty when the mail says nothing at all.
    public String summary() {
        String words = text.mostTelling();
        return StorableText.shortened(words.isEmpty() ? subject : words, MailText.LONGEST_SUMMARY);
    }
}
