package nl.kcc.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.infra.Dovecot;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.mail.MailboxNobodyReads;
import nl.kcc.intake.mail.mailbox.MailServer.Encryption;
import nl.kcc.intake.mail.processing.ArrivingMails;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;

/// No mail is lost, none counts twice and nobody gets two receipts, whenever the service dies: after a message was fetched,
/// after it was stored, after that was committed, and while it becomes a contact. A reader that dies leaves its lease; the
/// database's side of a dead connection is ended as a dead process's is.
///
/// `-Dkcc.test.mails=2000` for as many as the rule of reliability asks for; fewer here, for the time it takes. The server in
/// memory, where no other is installed, takes half a second for each message that is asked for in parts.
@IntakeTest
@TestProfile(MailboxNobodyReads.class)
class MailLossTest extends EmptyIntake {

    private static final int MAILS = Integer.getInteger("kcc.test.mails", Dovecot.isInstalled() ? 300 : 60);
    private static final int SENT_TWICE = MAILS / 10;
    private static final int SENDERS = MAILS / 3;
    private static final int ONE_IN = 4;
    private static final String PASSWORD = "mail-test-password";
    /// That of the profile, to which the mails belong.
    private static final String ADDRESS = "gemeente@kcc.local";
    private static final Duration PATIENCE = Duration.ofSeconds(90 + MAILS / 5);
    /// What others do at the same time is none of the killed.
    private static final String KILL_WORKERS = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename <> current_user and state in ('active', 'idle in transaction')
              and query ilike '%incoming_mail%'""";

    @Inject
    MailConnections connections;
    @Inject
    MailboxWatch watch;
    @Inject
    BackgroundWork work;
    @Inject
    Identifiers identifiers;
    @Inject
    Clock clock;
    @Inject
    ArrivingMails mails;

    private final Random random = new Random(20261128);
    private final TestMailServer server = Dovecot.isInstalled() ? new DovecotServer(ADDRESS, PASSWORD)
            : new GreenMailServer(ADDRESS, PASSWORD);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread killer = Thread.ofVirtual().unstarted(this::kill);
    private int deaths;

    @BeforeEach
    void start() {
        server.start();
    }

    /// The killer first: it would meet the next test's work.
    @AfterEach
    void stop() throws InterruptedException {
        over.set(true);
        killer.join();
        server.close();
    }

    @Test
    void everyMailIsOneContactWheneverTheServiceDies() {
        IntStream.range(0, MAILS).forEach(number -> server.deliver(message(number)));
        IntStream.range(0, SENT_TWICE).forEach(number -> server.deliver(message(number)));

        killer.start();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(this::workUntilItDies);
        over.set(true);

        assertThat(database.count("incoming_mail")).isEqualTo(MAILS + SENT_TWICE);
        assertThat(database.count("incoming_mail where kind = 'QUESTION'")).isEqualTo(MAILS);
        assertThat(database.count("incoming_mail where kind = 'DUPLICATE'")).isEqualTo(SENT_TWICE);
        assertThat(database.count("contact")).isEqualTo(MAILS);
        assertThat(database.column("select cast(count(distinct summary) as text) from contact")).containsExactly("" + MAILS);
        assertThat(database.count("outgoing_mail where kind = 'RECEIPT'")).isEqualTo(SENDERS);
        assertThat(server.messages("Ingelezen")).isEqualTo(MAILS + SENT_TWICE);
        // Else nothing was proved.
        assertThat(deaths).isGreaterThan(MAILS / 40);
    }

    /// @return whether all is done
    private boolean workUntilItDies() {
        reader().look();
        mails.process();
        // As after the minutes that a dead instance is waited for.
        database.execute("update mailbox set leased_until = now() - interval '1 second'");
        database.execute("update incoming_mail set leased_until = null where processed_at is null");
        return database.count("incoming_mail where processed_at is not null") == MAILS + SENT_TWICE
                && server.messages("INBOX") == 0;
    }

    private void kill() {
        while (!over.get()) {
            database.execute(KILL_WORKERS);
            try {
                Thread.sleep(250);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// A new instance, which dies one day.
    private MailboxReader reader() {
        var login = new MailLogin.Password(ADDRESS, PASSWORD);
        var imap = new MailServer("127.0.0.1", server.imapPort(), Encryption.NONE);
        var mailbox = new Mailbox(ADDRESS, "GM0344", imap, login, imap, login, Optional.of("Ingelezen"), false, true);
        return new MailboxReader(mailbox, connections, new DyingStore(new DyingTables(work)), watch, clock, () -> false);
    }

    private boolean dies() {
        boolean dies = random.nextInt(ONE_IN) == 0;
        deaths += dies ? 1 : 0;
        return dies;
    }

    private static RuntimeException death() {
        return new IllegalStateException("dead");
    }

    /// Dies after messages were fetched, and after they were committed.
    @Vetoed
    private final class DyingStore extends StoredMails {

        private DyingStore(MailTables tables) {
            super(tables, identifiers, clock);
        }

        @Override
        void store(Mailbox mailbox, List<FoundMail> found) {
            if (dies()) {
                throw death();
            }
            super.store(mailbox, found);
            if (dies()) {
                throw death();
            }
        }
    }

    /// Dies after something was stored and before that is committed.
    @Vetoed
    private final class DyingTables extends MailTables {

        private DyingTables(BackgroundWork work) {
            super(work);
        }

        @Override
        public <T> T inTransaction(Function<SqlConnection, Uni<T>> steps) {
            return super.inTransaction(transaction -> steps.apply(transaction).invoke(() -> {
                if (dies()) {
                    throw death();
                }
            }));
        }
    }

    private static String message(int number) {
        return """
                From: burger%d@voorbeeld.nl
                To: gemeente@kcc.local
                Subject: Vraag
                Date: Sat, 28 Nov 2026 10:00:00 +0100

                Vraag nummer %d
                """.formatted(number % SENDERS, number);
    }
}
