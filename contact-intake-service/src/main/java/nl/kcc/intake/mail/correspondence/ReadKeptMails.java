package nl.kcc.intake.mail.correspondence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.mail.processing.MailReading;

/// Shows the mails that became no contact: nothing that came in is out of sight.
@ApplicationScoped
class ReadKeptMails {

    private final KeptMails mails;
    private final MailReading parsing;
    private final ClientWork work;

    ReadKeptMails(KeptMails mails, MailReading parsing, ClientWork work) {
        this.mails = mails;
        this.parsing = parsing;
        this.work = work;
    }

    Uni<KeptMailListView> page(KeptMailFilter filter) {
        return work.sql(filter.scope(), transaction -> mails.counts(transaction, filter)
                .chain(counts -> mails.page(transaction, filter)
                        .map(found -> KeptMailListView.of(counts, found, filter.size()))));
    }

    /// @throws Problem.NotFound (as a failure) when there is no such mail for this reader
    Uni<MessageView> one(UUID id, String reader, MunicipalityScope visible) {
        return work.sql(visible, transaction -> mails.find(transaction, id)
                .map(found -> found.orElseThrow(() -> new Problem.NotFound("Deze e-mail is er niet.")))
                .call(mail -> mails.recordShown(transaction, mail, reader)))
                .chain(stored -> parsing.read(stored.raw(), stored.isPastReading()).map(mail -> MessageView.of(stored, mail)));
    }
}
