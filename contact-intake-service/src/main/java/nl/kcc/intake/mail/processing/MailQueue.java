package nl.kcc.intake.mail.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.mail.mailbox.MailTables;

/// The stored mails that wait to be read. Whoever takes one has it for a minute: after that another instance may try.
@ApplicationScoped
class MailQueue {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private static final String TAKE = """
            update incoming_mail set attempts = attempts + 1, leased_until = $2
            where id = (
                select id from incoming_mail
                where processed_at is null and (leased_until is null or leased_until < $1)
                order by stored_at limit 1 for update skip locked)
            returning id, mailbox, municipality, uid_validity, uid, received_at, attempts, raw
            """;
    private static final String PUT_BACK = """
            update incoming_mail set attempts = attempts - 1, leased_until = $2 where id = $1 and processed_at is null
            """;
    /// Whoever brings the same mail at the same moment waits here, and then sees it.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String FIRST = """
            select contact_id from incoming_mail
            where content_hash = $1 and municipality = $2 and id <> $3 and contact_id is not null
            order by processed_at limit 1
            """;
    private static final String FINISH = """
            update incoming_mail set processed_at = $2, leased_until = null, kind = $3, detail = $4, content_hash = $5,
                message_id = $6, sender = $7, contact_id = $8, answers = $9, belonging = $10, proposal = $11
            where id = $1
            """;

    private static final String FIND = """
            select id, mailbox, municipality, uid_validity, uid, received_at, attempts, raw from incoming_mail
            where id = $1 and kind is not null
            """;
    private static final String TAKE_AS_QUESTION = """
            update incoming_mail set made_question_by = $2
            where id = $1 and contact_id is null and kind in ('AUTOMATIC', 'LIST', 'BOUNCE') returning id
            """;

    private final MailTables tables;
    private final Clock clock;

    MailQueue(MailTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /// @return empty when nothing waits
    Optional<WaitingMail> take() {
        OffsetDateTime now = now();
        return tables.inTransaction(transaction -> transaction.preparedQuery(TAKE).execute(Tuple.of(now, now.plus(LEASE)))
                .map(rows -> rows.stream().map(WaitingMail::of).findFirst()));
    }

    /// It was not the mail's fault: once more, a little later, and without counting this attempt.
    void putBack(UUID mail) {
        tables.inTransaction(transaction -> transaction.preparedQuery(PUT_BACK)
                .execute(Tuple.of(mail, now().plus(AFTER_A_FAILURE))).replaceWithVoid());
    }

    /// @return one that was read before; empty when there is none in sight
    Uni<Optional<WaitingMail>> find(SqlConnection transaction, UUID mail) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(mail))
                .map(rows -> rows.stream().map(WaitingMail::of).findFirst());
    }

    /// @return whether it was one that asked nothing, as it seemed
    Uni<Boolean> takeAsQuestion(SqlConnection transaction, UUID mail, String user) {
        return transaction.preparedQuery(TAKE_AS_QUESTION).execute(Tuple.of(mail, user)).map(rows -> rows.size() > 0);
    }

    /// @return the contact that the same mail became when it came before, to whichever mailbox of the municipality
    Uni<Optional<UUID>> first(SqlConnection transaction, WaitingMail mail, MailOutcome outcome) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(mail.municipality() + outcome.contentHash()))
                .chain(() -> transaction.preparedQuery(FIRST)
                        .execute(Tuple.of(outcome.contentHash(), mail.municipality(), mail.id())))
                .map(rows -> rows.stream().map(row -> row.getUUID("contact_id")).findFirst());
    }

    Uni<Void> finish(SqlConnection transaction, WaitingMail mail, MailOutcome outcome) {
        return transaction.preparedQuery(FINISH)
                .execute(Tuple.from(new Object[] { mail.id(), now(), outcome.kind().name(), outcome.detail().orElse(null),
                        outcome.contentHash(), outcome.messageId().orElse(null), outcome.sender().orElse(null),
                        outcome.contact().orElse(null), outcome.answers().orElse(null), outcome.belonging().orElse(null),
                        outcome.proposal().map(Enum::name).orElse(null) }))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
