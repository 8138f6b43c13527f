package nl.kcc.intake.mail.sending;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.kcc.intake.citizen.VerdictTokens;
import nl.kcc.intake.mail.mailbox.MailConnections;
import nl.kcc.intake.mail.mailbox.Mailbox;
import nl.kcc.intake.mail.threading.ReplyTokens;

/// Hands a mail over to the server of the mailbox it comes from.
@ApplicationScoped
class MailDispatch {

    private static final String NOBODY = "<>";

    private final MailConnections connections;
    private final ReplyTokens tokens;
    private final VerdictTokens verdicts;
    private final Optional<String> site;
    private final Clock clock;

    /// @param site address of this site for browsers
    MailDispatch(MailConnections connections, ReplyTokens tokens, VerdictTokens verdicts,
            @ConfigProperty(name = "kcc.mail.site") Optional<String> site, Clock clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.verdicts = verdicts;
        this.site = site.map(address -> address.replaceFirst("/$", ""));
        this.clock = clock;
    }

    /// Returns when the server has taken it.
    void send(Mailbox mailbox, WaitingLetter letter) throws MessagingException, IOException {
        Message message = message(connections.sendingSession(mailbox), mailbox, letter);
        try (Transport transport = connections.openForSending(mailbox)) {
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /// @return as it goes over the line
    Message message(Session session, Mailbox mailbox, WaitingLetter letter) throws MessagingException {
        var message = new NamedMessage(session, letter.messageId());
        var content = new Letter(letter, site, verdicts.token(letter.contact()));
        message.setFrom(new InternetAddress(mailbox.address()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSentDate(Date.from(clock.instant()));
        message.setSubject(content.subject(), "UTF-8");
        message.setText(content.text(), "UTF-8");
        message.setHeader("Content-Language", "nl");
        if (letter.answered().isPresent() && letter.forwarded().isEmpty()) {
            message.setHeader("In-Reply-To", letter.answered().get());
            message.setHeader("References", letter.answered().get());
        }
        switch (letter.purpose()) {
            case RECEIPT -> markAutomatic(message, mailbox);
            case ANSWER -> addToken(message, mailbox, letter, content);
            case DELAY -> {
                addToken(message, mailbox, letter, content);
                message.setHeader("Auto-Submitted", "auto-generated");
                message.setHeader("X-Auto-Response-Suppress", "All");
            }
            case FORWARD -> passOn(message, mailbox, letter, content);
        }
        message.saveChanges();
        return message;
    }

    /// So that no program answers it: neither theirs (RFC 3834) nor our own.
    private static void markAutomatic(SMTPMessage message, Mailbox mailbox) throws MessagingException {
        message.setEnvelopeFrom(mailbox.nullSender() ? NOBODY : mailbox.address());
        message.setHeader("Auto-Submitted", "auto-replied");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("X-Kcc-Loop", mailbox.domain());
    }

    /// In the address that replies and bounces go to, where the mailbox takes such addresses; else in the subject.
    private void addToken(SMTPMessage message, Mailbox mailbox, WaitingLetter letter, Letter content)
            throws MessagingException {
        String token = tokens.token(letter.contact());
        if (mailbox.plusAddressing()) {
            message.setReplyTo(InternetAddress.parse(mailbox.addressWith(token)));
            message.setEnvelopeFrom(mailbox.addressWith(token));
        } else {
            message.setSubject(content.subject() + " [" + token + "]", "UTF-8");
            message.setEnvelopeFrom(mailbox.address());
        }
    }

    /// With the citizen's mail as it came in. The answer goes to the citizen, a bounce to us.
    private void passOn(SMTPMessage message, Mailbox mailbox, WaitingLetter letter, Letter content) throws MessagingException {
        addToken(message, mailbox, letter, content);
        message.setSubject(content.subject(), "UTF-8");
        ForwardedMessage forwarded = letter.forwarded().orElseThrow();
        message.setReplyTo(InternetAddress.parse(forwarded.asker()));
        if (forwarded.mail().isPresent()) {
            var words = new MimeBodyPart();
            words.setText(content.text(), "UTF-8");
            var original = new MimeBodyPart();
            original.setContent(new MimeMessage(null, new ByteArrayInputStream(forwarded.mail().get().getBytes())),
                    "message/rfc822");
            original.setFileName("bericht.eml");
            message.setContent(new MimeMultipart(words, original));
        }
    }

    /// A message that is sent again has the same name, so that the other side can see that it is the same.
    private static final class NamedMessage extends SMTPMessage {

        private final String messageId;

        private NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
