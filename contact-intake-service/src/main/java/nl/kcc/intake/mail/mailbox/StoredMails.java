package nl.kcc.intake.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.Identifiers;

/// Keeps what is found in the mailboxes, and sees to it that one instance at a time reads each.
@ApplicationScoped
class StoredMails {

    /// An instance that died is followed by another one, or by itself, after this. Each message is stored once even when a slow
    /// one still reads.
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String TAKE = """
            insert into mailbox (address, municipality, reader, leased_until, polled_at) values ($1, $2, $3, $4, $5)
            on conflict (address) do update set municipality = excluded.municipality, reader = excluded.reader,
                leased_until = excluded.leased_until
            where mailbox.leased_until < $5 or mailbox.reader = excluded.reader
            returning address
            """;
    private static final String KEEP = "update mailbox set leased_until = $3 where address = $1 and reader = $2";
    private static final String POLLED_AT = "select polled_at from mailbox where address = $1";
    private static final String POLLED = "update mailbox set polled_at = $2 where address = $1";
    private static final String KNOWN = """
            select uid from incoming_mail where mailbox = $1 and uid_validity = $2 and uid = any ($3)
            """;
    private static final String STORE = """
            insert into incoming_mail (id, mailbox, municipality, uid_validity, uid, received_at, stored_at, size, raw)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (mailbox, uid_validity, uid) do nothing
            """;

    private final MailTables tables;
    private final Identifiers identifiers;
    private final Clock clock;
    private final UUID instance;

    StoredMails(MailTables tables, Identifiers identifiers, Clock clock) {
        this.tables = tables;
        this.identifiers = identifiers;
        this.clock = clock;
        this.instance = identifiers.next();
    }

    /// A message as the server has it.
    ///
    /// @param size as the server says
    /// @param raw all of it, or the beginning of one that is too large to be read
    record FoundMail(long uidValidity, long uid, Instant receivedAt, long size, byte[] raw) {
    }

    /// @return whether this instance reads the mailbox for the next minutes
    boolean take(Mailbox mailbox) {
        OffsetDateTime now = now();
        return tables.inTransaction(transaction -> transaction.preparedQuery(TAKE)
                .execute(Tuple.of(mailbox.address(), mailbox.municipality(), instance, now.plus(LEASE), now))
                .map(rows -> rows.size() > 0));
    }

    /// When a mailbox was last read to the end, by whichever instance.
    Optional<Instant> polledAt(Mailbox mailbox) {
        return tables.inTransaction(transaction -> transaction.preparedQuery(POLLED_AT).execute(Tuple.of(mailbox.address()))
                .map(rows -> rows.stream().map(row -> row.getOffsetDateTime("polled_at").toInstant()).findFirst()));
    }

    void polled(Mailbox mailbox) {
        tables.inTransaction(transaction -> transaction.preparedQuery(POLLED).execute(Tuple.of(mailbox.address(), now()))
                .replaceWithVoid());
    }

    /// Which of these were stored before.
    Set<Long> known(Mailbox mailbox, long uidValidity, List<Long> uids) {
        return tables.inTransaction(transaction -> transaction.preparedQuery(KNOWN)
                .execute(Tuple.of(mailbox.address(), uidValidity, uids.toArray(Long[]::new)))
                .map(rows -> rows.stream().map(row -> row.getLong("uid")).collect(Collectors.toSet())));
    }

    /// Committed when this returns, all of them. The same message again changes nothing. The mailbox stays ours a while longer.
    void store(Mailbox mailbox, List<FoundMail> found) {
        OffsetDateTime now = now();
        List<Tuple> rows = found.stream().map(mail -> Tuple.from(new Object[] { identifiers.next(), mailbox.address(),
                mailbox.municipality(), mail.uidValidity, mail.uid, utc(mail.receivedAt), now, mail.size,
                Buffer.buffer(mail.raw) })).toList();
        tables.inTransaction(transaction -> transaction.preparedQuery(STORE).executeBatch(rows)
                .chain(() -> transaction.preparedQuery(KEEP)
                        .execute(Tuple.of(mailbox.address(), instance, now.plus(LEASE))))
                .replaceWithVoid());
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
