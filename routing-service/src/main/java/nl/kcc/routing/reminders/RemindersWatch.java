package nl.kcc.routing.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.rulesets.KnowledgeInForce;

/// Looks every minute which departments work at this moment, and says to each what there is to say today.
@ApplicationScoped
class RemindersWatch {

    private static final Logger LOG = Logger.getLogger(RemindersWatch.class);
    /// Longer than any term before which there are reminders: a long holiday lies within.
    private static final Duration FAR_AHEAD = Duration.ofDays(60);

    private final BackgroundWork work;
    private final ReminderTables tables;
    private final PlanReminders plan;
    private final SendReminders send;
    private final ReminderPost post;
    private final ReminderMetrics metrics;
    private final KnowledgeInForce knowledge;
    private final RemindersConfig config;
    private final Clock clock;

    RemindersWatch(BackgroundWork work, ReminderTables tables, PlanReminders plan, SendReminders send, ReminderPost post,
            ReminderMetrics metrics, KnowledgeInForce knowledge, RemindersConfig config, Clock clock) {
        this.work = work;
        this.tables = tables;
        this.plan = plan;
        this.send = send;
        this.post = post;
        this.metrics = metrics;
        this.knowledge = knowledge;
        this.config = config;
        this.clock = clock;
    }

    /// A failure is said and tried again a minute later: nothing that was not sent is noted as sent.
    @Scheduled(identity = "reminders", every = "${kcc.reminders.every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!post.isSetUp() || !knowledge.isRead()) {
            return Uni.createFrom().voidItem();
        }
        return round().onFailure().invoke(failure -> LOG.warnf("Reminders could not be made, trying again: %s", failure))
                .onFailure().recoverWithNull();
    }

    Uni<Void> round() {
        Instant now = clock.instant();
        var serverAnswers = new AtomicBoolean(true);
        return work.sql(connection -> tables.desks(connection, now.plus(FAR_AHEAD)))
                .chain(desks -> Multi.createFrom().iterable(desks).onItem()
                        .transformToUniAndConcatenate(desk -> oneDesk(desk, serverAnswers)).collect().last())
                .chain(() -> work.sql(connection -> tables.oldestUnsent(connection, since(now)))).invoke(metrics::oldest)
                .replaceWithVoid();
    }

    /// Over a long weekend.
    private static LocalDate since(Instant now) {
        return LocalDate.ofInstant(now, WorkingCalendar.AMSTERDAM).minusDays(4);
    }

    /// Once the mail server turns out to be away, mails are only written down. Each desk has the moment of its own turn: by that of
    /// the whole round, a slow server would have let go of the last mails before they were sent, to another instance.
    private Uni<Boolean> oneDesk(DepartmentAddress desk, AtomicBoolean serverAnswers) {
        return ReminderDay
                .at(clock.instant(), knowledge.knowledge().calendars().of(desk.municipality(), desk.department(), null),
                        config.workingDaysBefore(),
                        config.workingDaysLate())
                .map(day -> plan.plan(desk, day).chain(() -> serverAnswers.get() ? send.send(desk, day)
                        : Uni.createFrom().item(false)).invoke(serverAnswers::set))
                .orElseGet(() -> Uni.createFrom().item(true));
    }
}
