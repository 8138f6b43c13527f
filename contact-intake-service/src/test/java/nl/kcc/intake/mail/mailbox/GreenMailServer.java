package nl.kcc.intake.mail.mailbox;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;

import nl.kcc.infra.MailPorts;
import nl.kcc.infra.TryOutMailServer;
import nl.kcc.intake.mail.MailProgram;

/// The server in memory: it forgets its mails when it stops.
final class GreenMailServer implements TestMailServer {

    private final MailPorts ports = MailPorts.free();
    private final String address;
    private final String password;
    private final MailProgram program;
    private TryOutMailServer server;

    GreenMailServer(String address, String password) {
        this.address = address;
        this.password = password;
        this.program = new MailProgram(ports.smtp(), ports.imap(), password);
    }

    @Override
    public void start() {
        server = TryOutMailServer.start(ports, password);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void deliver(String message) {
        program.send(address, message);
    }

    @Override
    public void numberAnew() {
        stop();
        // It numbers by the second.
        long second = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > second);
        start();
    }

    @Override
    public int imapPort() {
        return ports.imap();
    }

    @Override
    public int messages(String folder) {
        return program.folder(address, folder).size();
    }

    @Override
    public List<String> flags() {
        return program.flags(address);
    }

    @Override
    public void close() {
        stop();
    }
}
