package nl.kcc.simulator.wire;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/// The way to the municipality's mailbox that a citizen's mail server takes.
///
/// @param mailbox address of the municipality
public record SmtpLine(String host, int port, String mailbox) {
    private static final Session SESSION = Session.getInstance(settings());

    /// @param address `host:port`
    /// @throws IllegalStateException when it is none
    public static SmtpLine to(String address, String mailbox) {
        if (!address.matches("[^:]+:\\d{1,5}")) {
            throw new IllegalStateException("The mail server is HOST:PORT such as 127.0.0.1:3025, not " + address + ".");
        }
        var parts = address.split(":");
        return new SmtpLine(parts[0], Integer.parseInt(parts[1]), mailbox);
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", "15000");
        settings.setProperty("mail.smtp.timeout", "15000");
        return settings;
    }

    /// Returns when the server has accepted it.
    ///
    /// @param message header fields, an empty line and text
    /// @throws IllegalStateException when it does not
    public void send(String message) {
        try (var transport = SESSION.getTransport("smtp")) {
            transport.connect(host, port, null, null);
            transport.sendMessage(new MimeMessage(SESSION,
                    new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))),
                    InternetAddress.parse(mailbox));
        } catch (MessagingException e) {
            throw new IllegalStateException("No mail is accepted at %s:%d.".formatted(host, port), e);
        }
    }
}
