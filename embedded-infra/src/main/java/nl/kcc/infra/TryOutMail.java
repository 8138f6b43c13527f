package nl.kcc.infra;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The try-out mail server ([TryOutMailServer]) as a part, in a JVM of its own. Its mails are gone when it ends.
public record TryOutMail(MailPorts ports, String password, Path logs) {

    public Part part() {
        var line = new ArrayList<>(
                List.of(Command.java(), "-Xmx128m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(KafkaBroker.logging());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), TryOutMailServerMain.class.getName(),
                "" + ports.smtp(), "" + ports.imap()));
        return new ChildProcess(new Command("mail", line, Map.of(TryOutMailServerMain.PASSWORD, password),
                logs.resolve("mail.log"), "TERM"),
                () -> Answers.listens("127.0.0.1", ports.smtp()) && Answers.listens("127.0.0.1", ports.imap()));
    }
}
