package nl.kcc.intake.mail.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import nl.kcc.intake.mail.mailbox.MailRound;
import nl.kcc.intake.mail.mailbox.MailTables;

/// Counts the mails by what became of them, and tells how long the oldest waits that nobody has read or sent: what is in a
/// table that nobody looks at must show somewhere.
@ApplicationScoped
class MailFigures {

    private static final String COUNTS = """
            select 'in.' || coalesce(lower(kind), 'waiting') as name, count(*) as number, min(stored_at) as oldest
            from incoming_mail group by kind
            union all
            select 'out.' || lower(state), count(*), min(created_at) from outgoing_mail group by state
            """;

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong oldestUnread = new AtomicLong();
    private final AtomicLong oldestUnsent = new AtomicLong();
    private final MailRound round;
    private final MailTables tables;
    private final MeterRegistry metrics;
    private final Clock clock;

    MailFigures(MailRound round, MailTables tables, MeterRegistry metrics, Clock clock) {
        this.round = round;
        this.tables = tables;
        this.metrics = metrics;
        this.clock = clock;
        age("mail.unread.age", "Seconds that the oldest stored mail waits to be read", oldestUnread);
        age("mail.unsent.age", "Seconds that the oldest mail waits to be sent", oldestUnsent);
    }

    private void age(String name, String description, AtomicLong seconds) {
        Gauge.builder(name, seconds::get).description(description).baseUnit("seconds").register(metrics);
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        round.run(this::countAll);
    }

    private void countAll() {
        RowSet<Row> rows = tables.inTransaction(transaction -> transaction.query(COUNTS).execute());
        counts.values().forEach(number -> number.set(0));
        oldestUnread.set(0);
        oldestUnsent.set(0);
        rows.forEach(this::take);
    }

    private void take(Row row) {
        String name = row.getString("name");
        counts.computeIfAbsent(name, this::measured).set(row.getLong("number"));
        if (name.equals("in.waiting")) {
            oldestUnread.set(seconds(row.getOffsetDateTime("oldest")));
        } else if (name.equals("out.waiting")) {
            oldestUnsent.set(seconds(row.getOffsetDateTime("oldest")));
        }
    }

    private long seconds(OffsetDateTime since) {
        return Duration.between(since.toInstant(), clock.instant()).toSeconds();
    }

    private AtomicLong measured(String name) {
        var number = new AtomicLong();
        Gauge.builder("mail.messages", number::get).description("Mails by what became of them").tag("kind", name)
                .register(metrics);
        return number;
    }
}
