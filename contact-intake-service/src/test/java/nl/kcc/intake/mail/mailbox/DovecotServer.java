package nl.kcc.intake.mail.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import nl.kcc.infra.Dovecot;
import nl.kcc.intake.mail.MailProgram;

/// A mailbox on the Dovecot that is installed on this machine.
final class DovecotServer implements TestMailServer {

    private final String address;
    private final Dovecot dovecot;
    private final MailProgram program;

    DovecotServer(String address, String password) {
        this.address = address;
        this.dovecot = Dovecot.forPassword(password);
        this.program = new MailProgram(0, dovecot.port(), password);
    }

    @Override
    public void start() {
        dovecot.start();
    }

    @Override
    public void stop() {
        dovecot.stop();
    }

    @Override
    public void deliver(String message) {
        dovecot.deliver(message);
    }

    @Override
    public void numberAnew() {
        stop();
        try (Stream<Path> files = Files.list(dovecot.inbox())) {
            Path numbers = dovecot.inbox().resolve("dovecot-uidlist");
            String[] lines = Files.readString(numbers).split("\n", 2);
            String validity = lines[0].replaceFirst(" V(\\d+) ", " V1234567890 ");
            Files.writeString(numbers, validity + "\n" + lines[1]);
            for (Path index : files.filter(file -> file.getFileName().toString().startsWith("dovecot.index")).toList()) {
                Files.delete(index);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    @Override
    public int imapPort() {
        return dovecot.port();
    }

    @Override
    public int messages(String name) {
        return program.folder(address, name).size();
    }

    @Override
    public List<String> flags() {
        return program.flags(address);
    }

    @Override
    public void close() {
        dovecot.close();
    }
}
