package nl.kcc.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kcc.infra.MailPorts;
import nl.kcc.infra.TryOutMailServer;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailProgram;
import nl.kcc.intake.mail.mailbox.MailServer.Encryption;

/// One look at a time into a mailbox on a real server that comes and goes.
@IntakeTest
class MailboxReaderTest extends EmptyIntake {

    private static final String PASSWORD = "mail-test-password";
    private static final String ADDRESS = "lezer@kcc.local";
    private static final String MESSAGE = """
            From: burger@voorbeeld.nl
            Subject: Grofvuil

            Wanneer wordt het grofvuil opgehaald?
            """;

    @Inject
    MailConnections connections;
    @Inject
    StoredMails stored;
    @Inject
    MailboxWatch watch;
    @Inject
    Clock clock;

    private final MailPorts ports = MailPorts.free();
    private final MailProgram citizen = new MailProgram(ports.smtp(), ports.imap(), PASSWORD);
    private TryOutMailServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void eachMessageIsStoredOnce() {
        start();
        citizen.send(ADDRESS, MESSAGE);
        citizen.send(ADDRESS, MESSAGE.replace("Grofvuil", "Paspoort"));

        MailboxReader reader = reader(PASSWORD, Optional.empty());
        reader.look();
        reader.look();

        assertThat(database.count("incoming_mail")).isEqualTo(2);
        assertThat(database.column("select convert_from(raw, 'UTF8') from incoming_mail order by uid").getFirst())
                .contains("Subject: Grofvuil\r\n").contains("Wanneer wordt het grofvuil opgehaald?");
        assertThat(database.column("select distinct municipality from incoming_mail")).containsExactly("GM0344");
    }

    @Test
    void whatIsStoredIsMovedWhenThatIsWanted() {
        start();
        citizen.send(ADDRESS, MESSAGE);

        reader(PASSWORD, Optional.of("Ingelezen")).look();

        assertThat(citizen.inbox(ADDRESS)).isEmpty();
        assertThat(citizen.folder(ADDRESS, "Ingelezen")).hasSize(1);
    }

    @Test
    void aServerThatWasAwayIsReadWhenItIsBack() {
        MailboxReader reader = reader(PASSWORD, Optional.empty());
        reader.look();
        assertThat(watch.complaints()).containsKey(ADDRESS);

        start();
        citizen.send(ADDRESS, MESSAGE);
        reader.look();

        assertThat(database.count("incoming_mail")).isEqualTo(1);
        assertThat(watch.complaints()).doesNotContainKey(ADDRESS);
    }

    @Test
    void aWrongPasswordIsToldAndLosesNothing() {
        start();
        citizen.send(ADDRESS, MESSAGE);

        reader("another-password", Optional.empty()).look();
        assertThat(watch.complaints().get(ADDRESS)).contains("AuthenticationFailedException");
        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.count("incoming_mail")).isEqualTo(1);
    }

    @Test
    void whenTheServerNumbersAnewItsMessagesAreOthers() {
        start();
        citizen.send(ADDRESS, MESSAGE);
        reader(PASSWORD, Optional.empty()).look();

        server.close();
        start();
        citizen.send(ADDRESS, MESSAGE);
        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.column("select cast(count(distinct uid_validity) as text) from incoming_mail"))
                .containsExactly("2");
    }

    @Test
    void oneInstanceReadsAtATime() {
        start();
        citizen.send(ADDRESS, MESSAGE);
        database.execute("""
                insert into mailbox values ('%s', 'GM0344', '0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e',
                    now() + interval '1 minute', now())""".formatted(ADDRESS));

        reader(PASSWORD, Optional.empty()).look();
        assertThat(database.count("incoming_mail")).isZero();

        database.execute("update mailbox set leased_until = now() - interval '1 second'");
        reader(PASSWORD, Optional.empty()).look();
        assertThat(database.count("incoming_mail")).isEqualTo(1);
    }

    @Test
    void aMessageThatIsTooLargeIsKeptWithItsBeginning() {
        start();
        citizen.send(ADDRESS, MESSAGE + "x".repeat(70).concat("\n").repeat(400_000));

        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.column("select cast(length(raw) as text) from incoming_mail"))
                .containsExactly("" + (25 * 1024 * 1024 + 1));
        assertThat(database.count("incoming_mail where size > 28000000")).isEqualTo(1);
    }

    private void start() {
        server = TryOutMailServer.start(ports, PASSWORD);
    }

    private MailboxReader reader(String password, Optional<String> moveTo) {
        var login = new MailLogin.Password(ADDRESS, password);
        var mailbox = new Mailbox(ADDRESS, "GM0344", new MailServer("127.0.0.1", ports.imap(), Encryption.NONE), login,
                new MailServer("127.0.0.1", ports.smtp(), Encryption.NONE), login, moveTo, false, true);
        return new MailboxReader(mailbox, connections, stored, watch, clock, () -> false);
    }
}
