package nl.kcc.routing.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.kcc.routing.reminders.ReminderTables.MailEnd;

/// What an operator must know of reminders: whether they arrive, and since when they do not. A mail server that is away is said
/// once, and once that it is back.
@ApplicationScoped
class ReminderMetrics {

    private static final Logger LOG = Logger.getLogger(ReminderMetrics.class);

    private final AtomicReference<Instant> oldestUnsent = new AtomicReference<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final MeterRegistry registry;

    ReminderMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        Gauge.builder("reminders.unsent.age.seconds", () -> ageAt(clock.instant()))
                .description("How long the oldest reminder waits that could not be sent").register(registry);
        for (MailEnd how : MailEnd.values()) {
            count(how);
        }
    }

    void settled(ReminderMail mail, MailEnd how) {
        registry.counter("reminders.mails", "outcome", outcome(how)).increment();
        switch (how) {
            case SENT -> {
                if (away.getAndSet(false)) {
                    LOG.info("The mail server takes reminders again");
                }
            }
            case REFUSED -> LOG.warnf("A reminder was refused for good municipality=%s department=%s", mail.municipality(),
                    mail.department());
            case NOTHING_LEFT -> {
            }
        }
    }

    /// The server's words may name people, and stay out of the log.
    void failed(Throwable cause) {
        registry.counter("reminders.failures").increment();
        if (!away.getAndSet(true)) {
            LOG.warnf("A reminder could not be sent; tried again until it can cause=%s", cause.getClass().getSimpleName());
        }
    }

    void oldest(Optional<Instant> since) {
        oldestUnsent.set(since.orElse(null));
    }

    private void count(MailEnd how) {
        registry.counter("reminders.mails", "outcome", outcome(how));
    }

    private static String outcome(MailEnd how) {
        return how.name().toLowerCase(Locale.ROOT);
    }

    private double ageAt(Instant now) {
        Instant oldest = oldestUnsent.get();
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
