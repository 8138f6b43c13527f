package nl.kcc.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The try-out mail server as anybody's mail program sees it.
class TryOutMailTest {

    private static final String PASSWORD = "mail-test-password";

    @TempDir
    Path logs;

    private final MailPorts ports = MailPorts.free();
    private final Session session = Session.getInstance(new Properties());
    private Part server;

    @BeforeEach
    void start() {
        server = new TryOutMail(ports, PASSWORD, logs).part();
        server.start();
        server.awaitReady(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        server.kill();
    }

    @Test
    void everyAddressExistsBeforeAnythingWasSentToIt() throws Exception {
        assertThat(messages("nieuw@voorbeeld.nl")).isZero();
    }

    @Test
    void whatIsSentArrivesAlsoWithATag() throws Exception {
        send("gemeente@kcc.local");
        send("gemeente+abc@kcc.local");

        assertThat(messages("gemeente@kcc.local")).isEqualTo(2);
    }

    @Test
    void whatNobodySendsArrives() throws Exception {
        session.getProperties().setProperty("mail.smtp.from", "<>");
        send("burger@voorbeeld.nl");

        assertThat(messages("burger@voorbeeld.nl")).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> open("gemeente@kcc.local", "another-password"));
    }

    private void send(String recipient) throws Exception {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("burger@voorbeeld.nl"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setText("Wanneer wordt het grofvuil opgehaald?");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", ports.smtp(), "burger@voorbeeld.nl", PASSWORD);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private int messages(String address) throws Exception {
        try (Store store = open(address, PASSWORD)) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    private Store open(String address, String password) throws Exception {
        Store store = session.getStore("imap");
        store.connect("127.0.0.1", ports.imap(), address, password);
        return store;
    }
}
