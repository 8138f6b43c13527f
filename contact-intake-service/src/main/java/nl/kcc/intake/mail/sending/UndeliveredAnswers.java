package nl.kcc.intake.mail.sending;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.contact.ChangeContact;
import nl.kcc.intake.contact.ContactCommand;
import nl.kcc.intake.mail.mailbox.MailRound;
import nl.kcc.intake.mail.mailbox.MailTables;

/// Opens contacts again whose answer did not reach the citizen, or whose message did not reach the body that it is for: whoever
/// never got it was not helped.
@ApplicationScoped
class UndeliveredAnswers {

    private static final Logger LOG = Logger.getLogger(UndeliveredAnswers.class);

    /// Of the servers; anything else is a word of ours, and tells an agent nothing.
    private static final Pattern STATUS = Pattern.compile("\\d\\.\\d{1,3}\\.\\d{1,3}");
    private static final String FIND = """
            select id, contact_id, municipality, mailbox, failure, kind from outgoing_mail
            where kind in ('ANSWER', 'FORWARD') and state in ('BOUNCED', 'FAILED') and returned_at is null order by id limit 100
            """;
    private static final String DONE = "update outgoing_mail set returned_at = $2 where id = $1";

    private final MailRound round;
    private final MailTables tables;
    private final ChangeContact change;
    private final Clock clock;

    UndeliveredAnswers(MailRound round, MailTables tables, ChangeContact change, Clock clock) {
        this.round = round;
        this.tables = tables;
        this.change = change;
        this.clock = clock;
    }

    private record Undelivered(UUID id, UUID contact, String municipality, String mailbox, MailPurpose purpose,
            Optional<String> status) {

        private static Undelivered of(Row row) {
            return new Undelivered(row.getUUID("id"), row.getUUID("contact_id"), row.getString("municipality"),
                    row.getString("mailbox"), MailPurpose.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getString("failure")));
        }

        private String reason() {
            String what = purpose == MailPurpose.FORWARD ? "Het bericht kon niet worden doorgestuurd"
                    : "Het antwoord kon niet worden bezorgd";
            return what + status.filter(code -> STATUS.matcher(code).matches())
                    .map(code -> " (" + code + ").").orElse(".");
        }
    }

    @Scheduled(every = "5s", delayed = "7s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void openAgain() {
        round.run(this::openAllAgain);
    }

    private void openAllAgain() {
        List<Undelivered> undelivered = tables.inTransaction(transaction -> transaction.query(FIND).execute()
                .map(rows -> rows.stream().map(Undelivered::of).toList()));
        undelivered.forEach(this::openAgain);
    }

    private void openAgain(Undelivered answer) {
        try {
            tables.await(change.change(answer.contact, new ContactCommand.Reopen(answer.reason()), answer.mailbox,
                    MunicipalityScope.of(Set.of(answer.municipality))));
            LOG.warnf("An answer did not arrive, and its contact is open again contactId=%s", answer.contact);
        } catch (Problem.Conflict _) {
            // It is open already, by somebody else or by an earlier try, or does not count.
            LOG.infof("An answer did not arrive, and its contact needs no reopening contactId=%s", answer.contact);
        }
        tables.inTransaction(transaction -> transaction.preparedQuery(DONE)
                .execute(Tuple.of(answer.id, clock.instant().atOffset(ZoneOffset.UTC))).replaceWithVoid());
    }
}
