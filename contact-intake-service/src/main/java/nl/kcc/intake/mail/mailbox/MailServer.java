package nl.kcc.intake.mail.mailbox;

/// Where a mailbox is read, or where its mails are handed over.
public record MailServer(String host, int port, Encryption encryption) {

    public enum Encryption {
        /// From the first byte.
        TLS,
        /// Asked for after the greeting, and insisted on (RFC 3207, RFC 9051).
        STARTTLS,
        /// On the same machine only.
        NONE
    }
}
