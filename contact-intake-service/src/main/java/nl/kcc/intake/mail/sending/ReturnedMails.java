package nl.kcc.intake.mail.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.intake.mail.parsing.MailKind.Bounce;
import nl.kcc.intake.mail.parsing.MailKind.FailedDelivery;
import nl.kcc.intake.mail.parsing.MailKind.Outlook;

/// Notes with a mail of ours that a server could not deliver it.
@ApplicationScoped
public class ReturnedMails {

    private static final Duration BEFORE_SENDING_AGAIN = Duration.ofHours(1);

    /// By its Message-ID, which nobody can guess who did not get it; else the newest answer about the contact of the token.
    private static final String FIND = """
            select id, contact_id from outgoing_mail
            where state = 'SENT' and municipality = $3 and (message_id = $1 or kind = 'ANSWER' and contact_id = $2)
            order by (message_id = $1) desc nulls last, created_at desc limit 1 for update
            """;
    private static final String BOUNCED = "update outgoing_mail set state = 'BOUNCED', failure = $2 where id = $1";
    private static final String AGAIN = """
            update outgoing_mail set failure = $2, next_attempt_at = $3,
                state = case when attempts < $4 then 'WAITING' else 'BOUNCED' end
            where id = $1
            """;
    private static final int MOST_ATTEMPTS = 5;

    private final Clock clock;

    ReturnedMails(Clock clock) {
        this.clock = clock;
    }

    /// @param ofToken the contact that the bounce's reply token names
    /// @return the contact whose mail it was; empty when it was none of ours, or is only delayed
    public Uni<Optional<UUID>> note(SqlConnection transaction, Bounce bounce, Optional<UUID> ofToken, String municipality) {
        Optional<FailedDelivery> failure = worst(bounce.failures());
        if (failure.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return transaction.preparedQuery(FIND)
                .execute(Tuple.tuple().addString(bounce.originalMessageId().orElse(null)).addUUID(ofToken.orElse(null))
                        .addString(municipality))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(Optional.empty())
                        : note(transaction, rows.iterator().next().getUUID("id"), failure.get())
                                .replaceWith(Optional.of(rows.iterator().next().getUUID("contact_id"))));
    }

    private Uni<Void> note(SqlConnection transaction, UUID mail, FailedDelivery failure) {
        return (failure.outlook() == Outlook.FAILED
                ? transaction.preparedQuery(BOUNCED).execute(Tuple.of(mail, failure.status()))
                : transaction.preparedQuery(AGAIN).execute(Tuple.of(mail, failure.status(),
                        clock.instant().plus(BEFORE_SENDING_AGAIN).atOffset(ZoneOffset.UTC), MOST_ATTEMPTS)))
                .replaceWithVoid();
    }

    /// A mail of ours has one recipient. One that is still on its way needs nothing.
    private static Optional<FailedDelivery> worst(List<FailedDelivery> failures) {
        return failures.stream().filter(failure -> failure.outlook() != Outlook.DELAYED)
                .min(java.util.Comparator.comparing(FailedDelivery::outlook));
    }
}
