package nl.kcc.intake.mail.correspondence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.Problem;
import nl.kcc.intake.mail.processing.MailedContact;
import nl.kcc.intake.mail.threading.ReplyMeaning;

/// The replies in the table of mails, and what was decided of them.
@ApplicationScoped
class RepliesToDecide {

    private static final String FIND = """
            select answers, decision from incoming_mail where contact_id = $1 and belonging is not null
            """;
    private static final String NOTE = """
            update incoming_mail set decision = $2, decided_by = $3, decided_at = $4
            where contact_id = $1 and belonging is not null and (decision is null or decision = $2)
            """;

    private final Clock clock;

    RepliesToDecide(Clock clock) {
        this.clock = clock;
    }

    /// @param contact what the reply became
    /// @param answers the earlier contact
    /// @param earlier as it stands; empty when it is out of sight
    record Reply(MailedContact contact, UUID answers, Optional<MailedContact> earlier, Optional<ReplyMeaning> decision) {
    }

    /// @throws Problem.NotFound (as a failure) when no reply in sight became this contact
    Uni<Reply> find(SqlConnection transaction, UUID contact) {
        return transaction.preparedQuery(FIND).execute(Tuple.of(contact))
                .map(rows -> rows.stream().findFirst().orElseThrow(RepliesToDecide::unknown))
                .chain(row -> MailedContact.find(transaction, contact)
                        .map(found -> found.orElseThrow(RepliesToDecide::unknown))
                        .chain(reply -> MailedContact.find(transaction, row.getUUID("answers"))
                                .map(earlier -> new Reply(reply, row.getUUID("answers"), earlier, decision(row)))));
    }

    private static Optional<ReplyMeaning> decision(Row row) {
        return Optional.ofNullable(row.getString("decision")).map(ReplyMeaning::valueOf);
    }

    private static Problem unknown() {
        return new Problem.NotFound("Dit contact is er niet, of is geen antwoord op een eerdere e-mail.");
    }

    /// @throws Problem.Conflict (as a failure) when somebody else decided otherwise meanwhile
    Uni<Void> note(SqlConnection transaction, UUID contact, ReplyMeaning meaning, String user) {
        return transaction.preparedQuery(NOTE)
                .execute(Tuple.of(contact, meaning.name(), user, clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new Problem.Conflict("Over deze e-mail is al anders besloten.");
                    }
                }).replaceWithVoid();
    }
}
