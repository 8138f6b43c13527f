package nl.kcc.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.mail.mailbox.MailServer.Encryption;

/// One look at a time into a mailbox on a real server that comes and goes, whichever server it is.
abstract class MailboxScenarios extends EmptyIntake {

    static final String PASSWORD = "mail-test-password";
    static final String ADDRESS = "lezer@kcc.local";
    static final String MESSAGE = """
            From: burger@voorbeeld.nl
            Subject: Grofvuil

            Wanneer wordt het grofvuil opgehaald?
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MailConnections connections;
    @Inject
    StoredMails stored;
    @Inject
    MailboxWatch watch;
    @Inject
    Clock clock;

    TestMailServer server;

    abstract TestMailServer server();

    @BeforeEach
    void prepare() {
        server = server();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void eachMessageIsStoredOnceAndMarked() {
        server.start();
        server.deliver(MESSAGE);
        server.deliver(MESSAGE.replace("Grofvuil", "Paspoort"));

        MailboxReader reader = reader(PASSWORD, Optional.empty());
        reader.look();
        reader.look();

        assertThat(database.count("incoming_mail")).isEqualTo(2);
        assertThat(database.column("select convert_from(raw, 'UTF8') from incoming_mail order by uid").getFirst())
                .contains("Subject: Grofvuil\r\n").contains("Wanneer wordt het grofvuil opgehaald?");
        assertThat(database.column("select distinct municipality from incoming_mail")).containsExactly("GM0344");
        assertThat(server.flags()).hasSize(2).allMatch(flags -> flags.contains("\\Seen"));
    }

    @Test
    void whatIsStoredIsMovedWhenThatIsWanted() {
        server.start();
        server.deliver(MESSAGE);

        reader(PASSWORD, Optional.of("Ingelezen")).look();

        assertThat(server.messages("INBOX")).isZero();
        assertThat(server.messages("Ingelezen")).isEqualTo(1);
    }

    @Test
    void aServerThatWasAwayIsReadWhenItIsBack() {
        MailboxReader reader = reader(PASSWORD, Optional.empty());
        reader.look();
        assertThat(watch.complaints()).containsKey(ADDRESS);

        server.start();
        server.deliver(MESSAGE);
        reader.look();

        assertThat(database.count("incoming_mail")).isEqualTo(1);
        assertThat(watch.complaints()).doesNotContainKey(ADDRESS);
    }

    @Test
    void aFullDiskIsToldAndTheMessageStaysInTheMailbox() {
        server.start();
        server.deliver(MESSAGE);
        MailboxReader reader = reader(PASSWORD, Optional.of("Ingelezen"));
        database.execute("""
                create function no_space() returns trigger language plpgsql as
                $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
                create trigger no_space before insert on incoming_mail execute function no_space()""");
        try {
            reader.look();
            assertThat(watch.complaints()).containsKey(ADDRESS);
            assertThat(server.messages("INBOX")).isEqualTo(1);
        } finally {
            database.execute("drop function no_space cascade");
        }
        reader.look();

        assertThat(database.count("incoming_mail")).isEqualTo(1);
        assertThat(server.messages("Ingelezen")).isEqualTo(1);
        assertThat(watch.complaints()).doesNotContainKey(ADDRESS);
    }

    @Test
    void aWrongPasswordIsToldAndLosesNothing() {
        server.start();
        server.deliver(MESSAGE);

        reader("another-password", Optional.empty()).look();
        assertThat(watch.complaints().get(ADDRESS)).contains("AuthenticationFailedException");
        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.count("incoming_mail")).isEqualTo(1);
    }

    @Test
    void whenTheServerNumbersAnewItsMessagesAreOthers() {
        server.start();
        server.deliver(MESSAGE);
        reader(PASSWORD, Optional.empty()).look();

        server.numberAnew();
        server.deliver(MESSAGE);
        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.column("select cast(count(distinct uid_validity) as text) from incoming_mail"))
                .containsExactly("2");
    }

    @Test
    void aBrokenMessageBetweenTwoGoodOnesKeepsNobodyBack() {
        server.start();
        server.deliver(MESSAGE);
        server.deliver("\u0001\u00ff geen kop\nContent-Type: multipart/mixed\n--\u0002");
        server.deliver(MESSAGE.replace("Grofvuil", "Paspoort"));

        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.count("incoming_mail")).isEqualTo(3);
        assertThat(watch.complaints()).doesNotContainKey(ADDRESS);
    }

    @Test
    void aHintComesBeforeTheNextLook() {
        server.start();
        listening(this::awaitHint);
    }

    @Test
    void oneInstanceReadsAtATime() {
        server.start();
        server.deliver(MESSAGE);
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
        server.start();
        server.deliver(MESSAGE + "x".repeat(70).concat("\n").repeat(400_000));

        reader(PASSWORD, Optional.empty()).look();

        assertThat(database.column("select cast(length(raw) as text) from incoming_mail"))
                .containsExactly("" + (25 * 1024 * 1024 + 1));
        assertThat(database.count("incoming_mail where size > 28000000")).isEqualTo(1);
    }

    /// While somebody listens for new mails.
    ///
    /// @param steps told how many hints there were
    void listening(Consumer<AtomicInteger> steps) {
        var hints = new AtomicInteger();
        var listening = new NewMailHint(mailbox(PASSWORD, Optional.empty()), connections, hints::incrementAndGet,
                Duration.ofMillis(100));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var listener = threads.submit(listening);
            steps.accept(hints);
            listener.cancel(true);
        }
    }

    /// What comes before anybody listens is no news: so one message after the other.
    void awaitHint(AtomicInteger hints) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            server.deliver(MESSAGE);
            return hints.get() > 0;
        });
    }

    Mailbox mailbox(String password, Optional<String> moveTo) {
        var login = new MailLogin.Password(ADDRESS, password);
        var imap = new MailServer("127.0.0.1", server.imapPort(), Encryption.NONE);
        return new Mailbox(ADDRESS, "GM0344", imap, login, imap, login, moveTo, false, true);
    }

    MailboxReader reader(String password, Optional<String> moveTo) {
        return new MailboxReader(mailbox(password, moveTo), connections, stored, watch, clock, () -> false);
    }
}
