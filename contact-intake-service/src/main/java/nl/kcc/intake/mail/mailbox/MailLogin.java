package nl.kcc.intake.mail.mailbox;

import java.net.URI;

/// How we sign in to a mail server.
public sealed interface MailLogin {

    String user();

    record Password(String user, String password) implements MailLogin {

        /// Not the password.
        @Override
        public String toString() {
            return "Password[]";
        }
    }

    /// XOAUTH2 with a token that the organisation's sign-in gives to this program (RFC 6749, section 4.4), as Microsoft 365 and
    /// Google want it.
    record ClientCredentials(String user, URI tokenUrl, String clientId, String clientSecret, String scope)
            implements
                MailLogin {

        /// Not the secret.
        @Override
        public String toString() {
            return "ClientCredentials[]";
        }
    }
}
