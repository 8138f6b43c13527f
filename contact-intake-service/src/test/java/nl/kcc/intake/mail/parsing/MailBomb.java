package nl.kcc.intake.mail.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

import nl.kcc.intake.mail.parsing.MailKind.Obstacle;
import nl.kcc.intake.mail.parsing.MailKind.Question;
import nl.kcc.intake.mail.parsing.MailKind.Unreadable;

/// A mail made to bring a reader down, and what shall be read of it.
record MailBomb(String name, byte[] raw, MailKind expected) {

    private static final String HEAD = "From: Jan <jan@voorbeeld.example>\r\nTo: gemeente@kcc.example\r\nSubject: Vraag\r\n"
            + "Date: Mon, 2 Nov 2026 10:12:00 +0100\r\nMIME-Version: 1.0\r\n";
    private static final String TEXT = "Content-Type: text/plain\r\n\r\nWaar kan ik parkeren?\r\n";

    @Override
    public String toString() {
        return name;
    }

    boolean isLarge() {
        return raw.length > 2 * 1024 * 1024;
    }

    static Stream<MailBomb> all() {
        return Stream.of(
                new MailBomb("10,000 parts", parts(10_000), new Question()),
                new MailBomb("multiparts 5,000 deep", nested(5_000), new Unreadable(Obstacle.TOO_NESTED)),
                new MailBomb("messages 5,000 deep", messages(5_000), new Question()),
                new MailBomb("25 MB in base64", base64(25 * 1024 * 1024 - 1000), new Question()),
                new MailBomb("25 MB of file, so more in base64", base64(34 * 1024 * 1024), new Unreadable(Obstacle.TOO_LARGE)),
                new MailBomb("a header field of 1 MB", header("X-Lang: " + "a".repeat(1024 * 1024)), new Question()),
                new MailBomb("a subject of 1 MB", header("Subject: " + "a ".repeat(512 * 1024)), new Question()),
                new MailBomb("1 MB of header fields", header("X-Veld: ja\r\n".repeat(87_000).strip()), new Question()),
                new MailBomb("1 MB of recipients", header("Cc: " + "a@b.example,".repeat(87_000)), new Question()),
                new MailBomb("1 MB of open comments", header("Cc: " + "(".repeat(1024 * 1024)), new Question()),
                new MailBomb("1 MB of references", header("References: " + "<a@b> ".repeat(170_000)), new Question()),
                new MailBomb("1 MB of parameters", header("X-A: b\r\nContent-Disposition: inline" + "; a=b".repeat(200_000)),
                        new Question()),
                new MailBomb("HTML 100,000 deep", html("<div>".repeat(100_000) + "Waar?"), new Question()),
                new MailBomb("1 MB of open bold", html("<b><i>".repeat(170_000) + "Waar?"), new Question()),
                new MailBomb("1 MB of open links", html("<a href=x>".repeat(100_000) + "Waar?"), new Question()),
                new MailBomb("1 MB of open tables", html("<table><td>".repeat(90_000) + "Waar?"), new Question()),
                new MailBomb("1 MB of quotation marks", text(">".repeat(1024 * 1024)), new Unreadable(Obstacle.EMPTY)),
                new MailBomb("24 MB of text", text("Waar kan ik parkeren? ".repeat(1_100_000)), new Question()),
                new MailBomb("1 MB of 'Op'", text("Op 1:23 @ schreef \r\n".repeat(50_000)), new Question()),
                new MailBomb("1 MB of lines that wait for a colon", text("Van: a\r\nOp 1 ".repeat(80_000)), new Question()),
                new MailBomb("half a MB of digits", text("123456782 ".repeat(50_000)), new Question()),
                new MailBomb("1 MB of line ends", text("\n".repeat(1_000_000) + "Waar?"), new Question()),
                new MailBomb("1 MB of signatures", text("Waar?\n" + "--\n".repeat(340_000)), new Question()),
                new MailBomb("1 MB of drawn lines", text("Waar?\n" + "-----\n\n\n".repeat(120_000)), new Question()),
                new MailBomb("500 files of one name", files(499), new Question()));
    }

    private static byte[] parts(int count) {
        return bytes(
                HEAD + "Content-Type: multipart/mixed; boundary=g\r\n\r\n" + ("--g\r\n" + TEXT).repeat(count) + "--g--\r\n");
    }

    private static byte[] nested(int depth) {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=g").append(i).append("\r\n\r\n--g").append(i).append("\r\n");
        }
        return bytes(mail.append(TEXT).toString());
    }

    private static byte[] messages(int depth) {
        return bytes(HEAD + "Content-Type: message/rfc822\r\n\r\n".repeat(depth) + TEXT);
    }

    private static byte[] base64(int size) {
        byte[] start = bytes(HEAD + "Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n" + TEXT + "--g\r\n"
                + "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        byte[] file = Base64.getMimeEncoder().encode(new byte[(size - start.length) / 78 * 57]);
        byte[] mail = Arrays.copyOf(start, start.length + file.length);
        System.arraycopy(file, 0, mail, start.length, file.length);
        return mail;
    }

    private static byte[] header(String field) {
        return bytes(field + "\r\n" + HEAD + TEXT);
    }

    private static byte[] html(String html) {
        return bytes(HEAD + "Content-Type: text/html\r\n\r\n" + html);
    }

    private static byte[] text(String text) {
        return bytes(HEAD.replace("Subject: Vraag\r\n", "") + "Content-Type: text/plain\r\n\r\n" + text);
    }

    private static byte[] files(int count) {
        return bytes(HEAD + "Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n" + TEXT
                + "--g\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n".repeat(count) + "--g--\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
