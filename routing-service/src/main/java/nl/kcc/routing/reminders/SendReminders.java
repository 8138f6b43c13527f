package nl.kcc.routing.reminders;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.catalogue.Department;
import nl.kcc.routing.reminders.ReminderTables.MailEnd;

/// Sends a department's mails of today, and tries again, less and less often, what the server does not take.
@ApplicationScoped
class SendReminders {

    /// Whoever takes one has it for some minutes: after that another instance may try.
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 5;
    /// As the client words it.
    private static final String NO_SUCH_RECIPIENT = "recipient address not accepted";

    private final BackgroundWork work;
    private final ReminderTables tables;
    private final ReminderPost post;
    private final ReminderMetrics metrics;
    private final CurrentCatalogue current;
    private final RemindersConfig config;
    private final Clock clock;

    SendReminders(BackgroundWork work, ReminderTables tables, ReminderPost post, ReminderMetrics metrics,
            CurrentCatalogue current, RemindersConfig config, Clock clock) {
        this.work = work;
        this.tables = tables;
        this.post = post;
        this.metrics = metrics;
        this.current = current;
        this.config = config;
        this.clock = clock;
    }

    private record Taken(ReminderMail mail, List<OwedWork> owed) {
    }

    /// @return false when the server is away: then no other department is tried either
    Uni<Boolean> send(DepartmentAddress desk, ReminderDay day) {
        return take(desk, day).chain(taken -> taken.map(mail -> send(mail, day)
                .chain(wentWell -> wentWell ? send(desk, day) : Uni.createFrom().item(false)))
                .orElseGet(() -> Uni.createFrom().item(true)));
    }

    private Uni<Optional<Taken>> take(DepartmentAddress desk, ReminderDay day) {
        return work.sql(transaction -> tables.take(transaction, desk, day, day.now().plus(LEASE)).chain(mail -> mail
                .map(found -> tables.said(transaction, found).map(owed -> Optional.of(new Taken(found, owed))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Boolean> send(Taken taken, ReminderDay day) {
        ReminderMail mail = taken.mail();
        if (taken.owed().isEmpty()) {
            return settle(mail, MailEnd.NOTHING_LEFT);
        }
        String department = current.catalogue().department(mail.department()).map(Department::name).orElse(mail.department());
        var letter = new ReminderLetter(department, mail.audience(), taken.owed(), day,
                config.site().map(site -> site.replaceFirst("/$", "")));
        return post.send(mail.id(), mail.recipient(), letter).chain(() -> settle(mail, MailEnd.SENT))
                .onFailure()
                .recoverWithUni(failure -> isForGood(failure) ? settle(mail, MailEnd.REFUSED) : later(mail, failure));
    }

    private Uni<Boolean> settle(ReminderMail mail, MailEnd how) {
        return work.sql(transaction -> tables.settle(transaction, mail, how, clock.instant()))
                .invoke(() -> metrics.settled(mail, how)).replaceWith(true);
    }

    private Uni<Boolean> later(ReminderMail mail, Throwable cause) {
        metrics.failed(cause);
        return work.sql(transaction -> tables.later(transaction, mail, clock.instant().plus(pause(mail.attempts()))))
                .replaceWith(false);
    }

    /// The department's address is refused. That the server does not let us in, or refuses us as the sender, is a mistake in the
    /// settings, which somebody mends.
    static boolean isForGood(Throwable failure) {
        return failure instanceof SMTPException refusal && refusal.isPermanent()
                && refusal.getMessage().startsWith(NO_SUCH_RECIPIENT);
    }

    /// @param attempts made so far, at least 1
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
