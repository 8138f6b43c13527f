package nl.kcc.intake.mail.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.mail.mailbox.MailTables;
import nl.kcc.intake.mail.mailbox.Mailboxes;

/// The mails that wait to be sent. Whoever takes one has it for some minutes: after that another instance may try.
@ApplicationScoped
class LetterQueue {

    private static final Duration LEASE = Duration.ofMinutes(5);
    /// For routing to say until when. After that a receipt names no moment.
    private static final Duration PROMISE_AWAITED = Duration.ofMinutes(2);

    private static final String TAKE = """
            with turn as (
                update outgoing_mail set attempts = attempts + 1, next_attempt_at = $2
                where id = (
                    select o.id from outgoing_mail o
                    where o.state = 'WAITING' and o.next_attempt_at <= $1 and o.mailbox = any ($3)
                      and (o.kind <> 'RECEIPT' or o.created_at < $4
                           or exists (select from decision d where d.contact_id = o.contact_id and d.answer_due_at is not null))
                    order by o.next_attempt_at limit 1 for update skip locked)
                returning *
            )
            select t.*, r.reference, c.registered_at, coalesce(d.handover_due_at, d.answer_due_at) as due_at, n.text,
                (select m.message_id from incoming_mail m where m.contact_id = first_contact(t.contact_id) limit 1) as answered,
                case when t.kind = 'DELAY' then d.delay_text end as delay_text, d.delay_first_due_at, d.delay_new_due_at,
                (select name from topic_copy where code = c.topic) as topic_name,
                not (%s) or d.delay_new_due_at <= $1 as is_settled,
                case when t.kind = 'FORWARD' then r.email end as asker,
                case when t.kind = 'FORWARD' then (
                    select m.raw from incoming_mail m where m.contact_id = first_contact(t.contact_id) limit 1) end as original,
                case when t.kind = 'FORWARD' then (
                    select w.message from web_contact w where w.contact_id = first_contact(t.contact_id)) end as form
            from turn t join contact c on c.id = t.contact_id
            left join citizen_reference r on r.contact_id = t.contact_id
            left join decision d on d.contact_id = t.contact_id
            left join note n on n.contact_id = t.contact_id and n.version = t.contact_version
            """.formatted(LaterAnswer.AWAITED);
    private static final String SENT = """
            update outgoing_mail set state = 'SENT', sent_at = $2, failure = null where id = $1
            """;
    private static final String LATER = "update outgoing_mail set next_attempt_at = $2, failure = $3 where id = $1";
    /// It would tell the citizen what is no longer so.
    private static final String DROP = "delete from outgoing_mail where id = $1";
    private static final String FAILED = "update outgoing_mail set state = 'FAILED', failure = $2 where id = $1";

    private final MailTables tables;
    private final Mailboxes mailboxes;
    private final Clock clock;

    LetterQueue(MailTables tables, Mailboxes mailboxes, Clock clock) {
        this.tables = tables;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /// @return empty when nothing is due
    Optional<WaitingLetter> take() {
        OffsetDateTime now = now();
        Tuple values = Tuple.from(new Object[] { now, now.plus(LEASE), mailboxes.addresses().toArray(String[]::new),
                now.minus(PROMISE_AWAITED) });
        return tables.inTransaction(transaction -> transaction.preparedQuery(TAKE).execute(values)
                .map(rows -> rows.stream().map(WaitingLetter::of).findFirst()));
    }

    void sent(UUID letter) {
        update(SENT, letter, List.of(now()));
    }

    void later(UUID letter, Duration pause, String cause) {
        update(LATER, letter, List.of(now().plus(pause), cause));
    }

    void failed(UUID letter, String cause) {
        update(FAILED, letter, List.of(cause));
    }

    void drop(UUID letter) {
        update(DROP, letter, List.of());
    }

    private void update(String sql, UUID letter, List<Object> values) {
        Tuple all = Tuple.of(letter);
        values.forEach(all::addValue);
        tables.inTransaction(transaction -> transaction.preparedQuery(sql).execute(all).replaceWithVoid());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
