package nl.kcc.intake.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Reads all mailboxes for as long as the service runs: two virtual threads for each, one that reads and one that listens.
@ApplicationScoped
class MailboxReaders {

    private final Mailboxes mailboxes;
    private final MailConnections connections;
    private final StoredMails stored;
    private final MailboxWatch watch;
    private final Clock clock;
    private final Duration pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param pause between two looks when the server gives no hint
    MailboxReaders(Mailboxes mailboxes, MailConnections connections, StoredMails stored, MailboxWatch watch, Clock clock,
            @ConfigProperty(name = "kcc.mail.poll", defaultValue = "PT60S") Duration pause) {
        this.mailboxes = mailboxes;
        this.connections = connections;
        this.stored = stored;
        this.watch = watch;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        mailboxes.all().forEach(mailbox -> {
            var news = new Semaphore(0);
            var reader = new MailboxReader(mailbox, connections, stored, watch, clock, threads::isShutdown);
            threads.execute(() -> read(reader, news));
            threads.execute(new NewMailHint(mailbox, connections, news::release, pause));
        });
    }

    private void read(MailboxReader reader, Semaphore news) {
        try {
            while (!threads.isShutdown()) {
                reader.look();
                if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            // The service is being stopped.
        }
    }

    /// What is not stored yet stays in the mailbox.
    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
