package nl.kcc.intake.mail.threading;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is known of the mails that came in and went out before.
public interface KnownThreads {

    Optional<MailThread> ofContact(UUID contactId);

    /// @param messageId with its angle brackets
    Optional<MailThread> ofMail(String messageId);

    /// @param participants addresses, in lower case, of those who wrote or were written to, our own left out
    record MailThread(UUID contactId, Set<String> participants) {
        public MailThread {
            participants = Set.copyOf(participants);
        }
    }
}
