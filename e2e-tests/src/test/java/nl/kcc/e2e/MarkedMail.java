package nl.kcc.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import nl.kcc.allinone.Service;

/// A mail in which everything is a person: sender, subject, text, and the name of what is attached.
record MarkedMail(Kcc kcc) {

    /// Returns when its receipt has gone out.
    void tell(String name, String address, String subject, String words)
            throws MessagingException, UnsupportedEncodingException {
        var session = Session.getInstance(new Properties());
        var text = new MimeBodyPart();
        text.setText(words, "UTF-8");
        var attachment = new MimeBodyPart();
        attachment.setText(subject, "UTF-8");
        attachment.setFileName(name + ".txt");
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(address, name));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("gemeente@kcc.local"));
        message.setSubject(subject, "UTF-8");
        message.setContent(new MimeMultipart(text, attachment));
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", kcc.product().settings().mail().smtp(), address, kcc.product().localPassword());
            transport.sendMessage(message, message.getAllRecipients());
        }
        // A receipt itself waits two minutes for the moment that routing promises.
        var receipt = "outgoing_mail where state = 'SENT' and recipient = '" + address + "'";
        await().atMost(Duration.ofMinutes(3))
                .until(() -> kcc.count(Service.INTAKE, "select count(*) from " + receipt) == 1);
    }
}
