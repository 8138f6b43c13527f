package nl.kcc.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/// What a citizen has: sends and reads over the lines that every mail program uses.
public final class MailProgram {

    private final Session session = Session.getInstance(new Properties());
    private final int smtp;
    private final int imap;
    private final String password;

    public MailProgram(int smtp, int imap, String password) {
        this.smtp = smtp;
        this.imap = imap;
        this.password = password;
    }

    /// @param message header fields and text, each line as it goes over the line
    public void send(String recipient, String message) {
        send(recipient, message.replace("\n", "\r\n").getBytes(UTF_8));
    }

    public void send(String recipient, byte[] message) {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", smtp, recipient, password);
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(message)),
                    InternetAddress.parse(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that has come for an address.
    public List<MimeMessage> inbox(String address) {
        return folder(address, "INBOX");
    }

    public List<MimeMessage> folder(String address, String name) {
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", imap, address, password);
            Folder folder = store.getFolder(name);
            List<MimeMessage> messages = new ArrayList<>();
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (Message message : folder.getMessages()) {
                    messages.add(copy(message));
                }
            }
            return messages;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Flags of each message that has come for an address.
    public List<String> flags(String address) {
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", imap, address, password);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> flags = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                flags.add(String.valueOf(message.getFlags()));
            }
            return flags;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage copy(Message message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
