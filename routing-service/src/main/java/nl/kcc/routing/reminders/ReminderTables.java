package nl.kcc.routing.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.routing.reminders.ReminderDay.Reminder;

/// What is to be said to departments, and what was: the tables `reminder` and `reminder_mail`.
@ApplicationScoped
class ReminderTables {

    private static final String DESKS = """
            select municipality, department, mail_address, coordinator_address from department_desk d
            where reminders and (mail_address is not null or coordinator_address is not null)
              and exists (select from handover h where h.department = d.department and h.municipality = d.municipality
                  and h.status in ('OPEN', 'ACCEPTED') and h.due_at <= $1)
            order by municipality, department
            """;
    /// Of two instances one plans for a department, the other passes it over.
    private static final String LOCK_DESK = """
            select 1 from department_desk where municipality = $1 and department = $2 and reminders for update skip locked
            """;
    /// Not one that somebody is just handing over to the mail server.
    private static final String DROP_UNSENT = """
            delete from reminder_mail where municipality = $1 and department = $2 and state = 'WAITING' and day < $3
                and next_attempt_at <= $4
            """;
    private static final String WRITTEN = """
            select 1 from reminder_mail where municipality = $1 and department = $2 and audience = $3 and day = $4
            """;
    private static final String OWED = """
            select id, contact_id, due_at from handover
            where department = $2 and municipality = $1 and status in ('OPEN', 'ACCEPTED') and due_at <= $3
            order by due_at, id limit 1000
            """;
    /// What was said already stays as it is; when nothing is left to say there is no mail.
    private static final String CLAIM = """
            with claimed as (
                insert into reminder (handover_id, kind, day, municipality, mail_id)
                select said.handover, said.kind, said.day, $2::text, $1::uuid
                from unnest($7::uuid[], $8::text[], $9::date[]) as said (handover, kind, day) order by 1
                on conflict do nothing returning handover_id)
            insert into reminder_mail (id, municipality, department, audience, recipient, day, state, created_at,
                next_attempt_at)
            select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::date, 'WAITING', $10::timestamptz, $10::timestamptz
            where exists (select from claimed)
            """;
    private static final String TAKE = """
            update reminder_mail set attempts = attempts + 1, next_attempt_at = $5
            where id = (select id from reminder_mail where municipality = $1 and department = $2 and day = $3
                and state = 'WAITING' and next_attempt_at <= $4 order by audience limit 1 for update skip locked)
            returning id, municipality, department, audience, recipient, attempts, created_at
            """;
    private static final String SAID = """
            select h.id, h.contact_id, h.due_at from reminder r join handover h on h.id = r.handover_id
            join reminder_mail m on m.id = r.mail_id
            where r.mail_id = $1 and h.status in ('OPEN', 'ACCEPTED') and h.department = m.department order by h.due_at, h.id
            """;
    private static final String SETTLE = """
            update reminder_mail set state = $2, settled_at = $3 where id = $1
            """;
    private static final String LATER = "update reminder_mail set next_attempt_at = $2 where id = $1";
    /// What nobody has to send any more, since the work was done meanwhile, is left behind after some days.
    private static final String OLDEST = """
            select min(created_at) as oldest from reminder_mail where state = 'WAITING' and attempts > 0 and day >= $1
            """;

    Uni<List<DepartmentAddress>> desks(SqlConnection connection, Instant dueUntil) {
        return connection.preparedQuery(DESKS).execute(Tuple.of(utc(dueUntil)))
                .map(rows -> rows.stream().map(DepartmentAddress::of).toList());
    }

    /// @return whether this transaction has the department for itself
    Uni<Boolean> lock(SqlConnection transaction, DepartmentAddress desk) {
        return transaction.preparedQuery(LOCK_DESK).execute(Tuple.of(desk.municipality(), desk.department()))
                .map(rows -> rows.size() > 0);
    }

    /// What was not sent on its day is said by the mail of this one.
    Uni<Void> dropUnsent(SqlConnection transaction, DepartmentAddress desk, ReminderDay day) {
        return transaction.preparedQuery(DROP_UNSENT)
                .execute(Tuple.of(desk.municipality(), desk.department(), day.day(), utc(day.now()))).replaceWithVoid();
    }

    Uni<Boolean> isWritten(SqlConnection transaction, DepartmentAddress desk, RemindedParty audience, LocalDate day) {
        return transaction.preparedQuery(WRITTEN)
                .execute(Tuple.of(desk.municipality(), desk.department(), audience.name(), day)).map(rows -> rows.size() > 0);
    }

    Uni<List<OwedWork>> owed(SqlConnection transaction, DepartmentAddress desk, Instant dueUntil) {
        return transaction.preparedQuery(OWED).execute(Tuple.of(desk.municipality(), desk.department(), utc(dueUntil)))
                .map(rows -> rows.stream().map(OwedWork::of).toList());
    }

    /// Writes down what is to be said, as far as it was not said before, and the mail that says it.
    Uni<Void> claim(SqlConnection transaction, ReminderMail mail, LocalDate day, List<Reminder> reminders) {
        return transaction.preparedQuery(CLAIM)
                .execute(Tuple.from(new Object[] { mail.id(), mail.municipality(), mail.department(), mail.audience().name(),
                        mail.recipient(), day, reminders.stream().map(said -> said.work().handover()).toArray(UUID[]::new),
                        reminders.stream().map(said -> said.kind().name()).toArray(String[]::new),
                        reminders.stream().map(Reminder::day).toArray(LocalDate[]::new), utc(mail.createdAt()) }))
                .replaceWithVoid();
    }

    /// @param until when another attempt may be made in case nothing is heard of this one
    Uni<Optional<ReminderMail>> take(SqlConnection transaction, DepartmentAddress desk, ReminderDay day, Instant until) {
        return transaction.preparedQuery(TAKE)
                .execute(Tuple.of(desk.municipality(), desk.department(), day.day(), utc(day.now()), utc(until)))
                .map(rows -> rows.stream().map(ReminderMail::of).findFirst());
    }

    /// What of it still holds.
    Uni<List<OwedWork>> said(SqlConnection transaction, ReminderMail mail) {
        return transaction.preparedQuery(SAID).execute(Tuple.of(mail.id()))
                .map(rows -> rows.stream().map(OwedWork::of).toList());
    }

    Uni<Void> settle(SqlConnection transaction, ReminderMail mail, MailEnd how, Instant at) {
        return transaction.preparedQuery(SETTLE).execute(Tuple.of(mail.id(), how.name(), utc(at))).replaceWithVoid();
    }

    Uni<Void> later(SqlConnection transaction, ReminderMail mail, Instant nextAttempt) {
        return transaction.preparedQuery(LATER).execute(Tuple.of(mail.id(), utc(nextAttempt))).replaceWithVoid();
    }

    /// Since when a mail waits that could not be sent.
    Uni<Optional<Instant>> oldestUnsent(SqlConnection connection, LocalDate since) {
        return connection.preparedQuery(OLDEST).execute(Tuple.of(since)).map(rows -> Optional
                .ofNullable(rows.iterator().next().getOffsetDateTime("oldest")).map(OffsetDateTime::toInstant));
    }

    /// How a mail ended.
    enum MailEnd {
        SENT,
        /// The work was done before it could be sent.
        NOTHING_LEFT,
        /// The server will never take it.
        REFUSED
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
