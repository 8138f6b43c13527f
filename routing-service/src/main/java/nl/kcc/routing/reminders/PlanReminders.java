package nl.kcc.routing.reminders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;

/// Writes down what a department is to be told today: at most one mail to it and one to its coordinator.
@ApplicationScoped
class PlanReminders {

    private final BackgroundWork work;
    private final ReminderTables tables;
    private final Identifiers identifiers;

    PlanReminders(BackgroundWork work, ReminderTables tables, Identifiers identifiers) {
        this.work = work;
        this.tables = tables;
        this.identifiers = identifiers;
    }

    Uni<Void> plan(DepartmentAddress desk, ReminderDay day) {
        return work.sql(transaction -> tables.lock(transaction, desk).chain(isOurs -> isOurs
                ? tables.dropUnsent(transaction, desk, day)
                        .chain(() -> plan(transaction, desk, day, RemindedParty.DEPARTMENT))
                        .chain(() -> plan(transaction, desk, day, RemindedParty.COORDINATOR))
                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> plan(SqlConnection transaction, DepartmentAddress desk, ReminderDay day, RemindedParty audience) {
        if (desk.of(audience).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant dueUntil = audience == RemindedParty.DEPARTMENT ? day.soonUntil() : day.now();
        return tables.isWritten(transaction, desk, audience, day.day()).chain(isWritten -> isWritten
                ? Uni.createFrom().voidItem()
                : tables.owed(transaction, desk, dueUntil).chain(owed -> claim(transaction, desk, day, audience, owed)));
    }

    private Uni<Void> claim(SqlConnection transaction, DepartmentAddress desk, ReminderDay day, RemindedParty audience,
            List<OwedWork> owed) {
        var reminders = day.reminders(audience, owed);
        if (reminders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID id = identifiers.next();
        var mail = new ReminderMail(id, desk.municipality(), desk.department(), audience, desk.of(audience).orElseThrow(), 0,
                day.now());
        return tables.claim(transaction, mail, day.day(), reminders);
    }
}
