package nl.kcc.intake.mail.parsing;

import java.util.List;
import java.util.Optional;

/// What a mail is: somebody's question, or something that is kept and shown but asks nothing of anybody.
public sealed interface MailKind {

    /// Becomes a contact.
    record Question() implements MailKind {
    }

    /// Sent by a program (RFC 3834). Never answered, or two programs would answer each other for ever.
    record Automatic(AutomaticSign sign) implements MailKind {
    }

    /// Says that a mail of ours did not arrive, or not yet (RFC 3464).
    ///
    /// @param originalMessageId of the mail that did not arrive, where the bounce tells it
    record Bounce(List<FailedDelivery> failures, Optional<String> originalMessageId) implements MailKind {
        public Bounce {
            failures = List.copyOf(failures);
        }
    }

    /// Sent to all subscribers of a list (RFC 2919, RFC 2369), a newsletter among them.
    record MailingList() implements MailKind {
    }

    /// A person may have asked something here, but only a person can find out what.
    record Unreadable(Obstacle obstacle) implements MailKind {
    }

    /// How a mail shows that a program sent it.
    enum AutomaticSign {
        OWN_LOOP_HEADER,
        AUTO_SUBMITTED,
        AUTOMATIC_REPLY_HEADER,
        PRECEDENCE,
        NULL_SENDER,
        RECEIPT,
        CALENDAR_REPLY,
        SUBJECT_AND_WORDS
    }

    enum Obstacle {
        ENCRYPTED,
        TOO_LARGE,
        TOO_NESTED,
        /// Neither subject, nor text, nor file.
        EMPTY,
        BROKEN
    }

    /// @param status enhanced status code such as `5.1.1` (RFC 3463)
    /// @param recipient empty where the bounce does not tell
    record FailedDelivery(String status, Outlook outlook, Optional<String> recipient) {
    }

    enum Outlook {
        /// Will never arrive at this address.
        FAILED,
        /// The other side gave up for now; the same mail may arrive when it is sent again.
        MAY_BE_SENT_AGAIN,
        /// Still being tried by a server on the way.
        DELAYED
    }
}
