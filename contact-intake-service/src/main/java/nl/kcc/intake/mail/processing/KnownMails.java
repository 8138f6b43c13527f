package nl.kcc.intake.mail.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.threading.KnownThreads;

/// What the tables know of the mails that one mail says it answers, of one municipality.
final class KnownMails implements KnownThreads {

    private static final String FIND = """
            with named as (
                select contact_id, message_id from outgoing_mail where message_id = any ($1)
                union
                select contact_id, message_id from incoming_mail where message_id = any ($1) and contact_id is not null
                union
                select cast($2 as uuid), null where cast($2 as uuid) is not null
            )
            select n.contact_id, n.message_id, array(
                select m.sender from incoming_mail m
                where (m.contact_id = c.id or m.answers = c.id and m.belonging = 'TO') and m.sender is not null
                union
                select o.recipient from outgoing_mail o where o.contact_id = c.id) as participants
            from named n join contact c on c.id = n.contact_id
            where c.municipality = $3
            """;

    private final Map<UUID, MailThread> byContact = new HashMap<>();
    private final Map<String, MailThread> byMail = new HashMap<>();

    private KnownMails(Iterable<Row> rows) {
        rows.forEach(row -> {
            var thread = new MailThread(row.getUUID("contact_id"), Set.of(row.getArrayOfStrings("participants")));
            byContact.put(thread.contactId(), thread);
            if (row.getString("message_id") instanceof String messageId) {
                byMail.put(messageId, thread);
            }
        });
    }

    /// @param ofToken the contact that the mail's reply token names
    static Uni<KnownMails> around(SqlConnection transaction, ReadMail mail, Optional<UUID> ofToken, String municipality) {
        return transaction.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfString(mail.thread().answered().toArray(String[]::new))
                        .addUUID(ofToken.orElse(null)).addString(municipality))
                .map(KnownMails::new);
    }

    @Override
    public Optional<MailThread> ofContact(UUID contactId) {
        return Optional.ofNullable(byContact.get(contactId));
    }

    @Override
    public Optional<MailThread> ofMail(String messageId) {
        return Optional.ofNullable(byMail.get(messageId));
    }
}
