package nl.kcc.intake.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// Knows since when each mailbox was not read, and says so in the log and in a metric.
@ApplicationScoped
class MailboxWatch {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Map<String, MailboxStanding> standings = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;
    private final Clock clock;

    MailboxWatch(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param lastPoll when it was last read to the end
    /// @param failure of the newest look; null when there was none
    private record MailboxStanding(Instant lastPoll, String failure) {
    }

    /// @param lastPoll by whichever instance
    void looked(Mailbox mailbox, Instant lastPoll) {
        MailboxStanding before = standings.put(mailbox.address(), new MailboxStanding(lastPoll, null));
        if (before == null) {
            measure(mailbox.address());
        } else if (before.failure != null) {
            LOG.infof("The mailbox can be read again mailbox=%s", mailbox.address());
        }
    }

    /// Told once for each cause. The server's own words may name people, and stay out of the log.
    void failed(Mailbox mailbox, Exception cause) {
        String failure = cause.getClass().getSimpleName();
        MailboxStanding before = standings.get(mailbox.address());
        if (before == null) {
            standings.put(mailbox.address(), new MailboxStanding(clock.instant(), failure));
            measure(mailbox.address());
        } else {
            standings.put(mailbox.address(), new MailboxStanding(before.lastPoll, failure));
        }
        if (before == null || !failure.equals(before.failure)) {
            LOG.errorf("The mailbox cannot be read; tried again each minute mailbox=%s cause=%s", mailbox.address(), failure);
        }
    }

    private void measure(String address) {
        Gauge.builder("mail.poll.age", () -> age(standings.get(address)).toSeconds())
                .description("Seconds since the mailbox was last read to the end").baseUnit("seconds")
                .tag("mailbox", address).register(metrics);
    }

    private Duration age(MailboxStanding standing) {
        return Duration.between(standing.lastPoll, clock.instant());
    }

    /// What is wrong with which mailbox, by address; nothing about those that are read as they should be.
    Map<String, String> complaints() {
        Map<String, String> complaints = new TreeMap<>();
        standings.forEach((address, standing) -> {
            if (standing.failure != null || age(standing).compareTo(LONG) > 0) {
                complaints.put(address, "not read since " + standing.lastPoll
                        + (standing.failure == null ? "" : " (" + standing.failure + ")"));
            }
        });
        return complaints;
    }
}
