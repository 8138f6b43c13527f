package nl.kcc.intake.mail.correspondence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.mail.processing.OutcomeKind;
import nl.kcc.outbox.Identifiers;

/// The tables of mails, for whoever looks at them.
@ApplicationScoped
class KeptMails {

    private static final String COLUMNS = """
            m.id, m.mailbox, m.municipality, m.received_at, m.stored_at, m.kind, m.detail, m.sender, m.contact_id, m.answers,
            m.belonging, m.proposal, m.decision, r.reference""";
    private static final String TABLES = "incoming_mail m left join citizen_reference r on r.contact_id = m.answers";
    private static final String OF_CONTACT = """
            select %s, m.raw from %s where m.contact_id = first_contact($1) limit 1
            """.formatted(COLUMNS, TABLES);
    private static final String ONE = "select %s, m.raw from %s where m.id = $1 and m.kind is not null".formatted(COLUMNS,
            TABLES);
    private static final String LETTERS = """
            select kind, state, created_at, case when state = 'WAITING' then next_attempt_at end as leaves_at, sent_at, failure
            from outgoing_mail where contact_id = $1 order by id
            """;
    private static final String ASIDE = """
            m.kind is not null and m.kind <> 'QUESTION' and ($1::text[] is null or m.municipality = any ($1))""";
    private static final String PAGE = """
            select %s from %s
            where %s and ($2::text[] is null or m.kind = any ($2)) and ($3::timestamptz is null or (m.stored_at, m.id) < ($3, $4))
            order by m.stored_at desc, m.id desc limit $5
            """
            .formatted(COLUMNS, TABLES, ASIDE);
    private static final String COUNTS = "select m.kind, count(*) as number from incoming_mail m where %s group by m.kind"
            .formatted(ASIDE);
    private static final String SHOWN = """
            insert into mail_read (id, mail_id, municipality, reader, read_at) values ($1, $2, $3, $4, $5)
            """;

    private final Identifiers identifiers;
    private final Clock clock;

    KeptMails(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @return the mail that the contact came by; empty when it came otherwise
    Uni<Optional<KeptMail>> ofContact(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(OF_CONTACT).execute(Tuple.of(contact)).map(KeptMails::first);
    }

    /// @return empty while nobody has read it, too
    Uni<Optional<KeptMail>> find(SqlConnection transaction, UUID mail) {
        return transaction.preparedQuery(ONE).execute(Tuple.of(mail)).map(KeptMails::first);
    }

    /// Oldest first.
    Uni<List<LetterView>> letters(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(LETTERS).execute(Tuple.of(contact))
                .map(rows -> rows.stream().map(LetterView::of).toList());
    }

    /// Those that asked nothing or could not be read, without their bytes, the newest first.
    Uni<List<KeptMail>> page(SqlConnection transaction, KeptMailFilter filter) {
        return transaction.preparedQuery(PAGE).execute(filter.values())
                .map(rows -> rows.stream().map(KeptMail::of).toList());
    }

    /// How many there are of each kind, of whichever kind the filter is.
    Uni<Map<OutcomeKind, Long>> counts(SqlConnection transaction, KeptMailFilter filter) {
        return transaction.preparedQuery(COUNTS).execute(Tuple.tuple().addArrayOfString(filter.scope().orNull())).map(rows -> {
            Map<OutcomeKind, Long> counts = new TreeMap<>();
            rows.forEach(row -> counts.put(OutcomeKind.valueOf(row.getString("kind")), row.getLong("number")));
            return counts;
        });
    }

    /// Keeps who was shown a mail that has no contact.
    Uni<Void> recordShown(SqlConnection transaction, KeptMail mail, String reader) {
        return transaction.preparedQuery(SHOWN).execute(Tuple.of(identifiers.next(), mail.id(), mail.municipality(), reader,
                clock.instant().atOffset(ZoneOffset.UTC))).replaceWithVoid();
    }

    private static Optional<KeptMail> first(RowSet<Row> rows) {
        return rows.stream().map(KeptMail::of).findFirst();
    }
}
