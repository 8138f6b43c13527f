package nl.kcc.intake.mail.correspondence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.contact.ContactReader;
import nl.kcc.intake.contact.ReadContact;
import nl.kcc.intake.mail.parsing.Attachment;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.processing.MailReading;

/// Shows the mails of a contact to whoever may see the contact. Each showing leaves the same trace as one of the contact.
@ApplicationScoped
class ReadCorrespondence {

    private final ReadContact reading;
    private final KeptMails mails;
    private final MailReading parsing;
    private final ClientWork work;

    ReadCorrespondence(ReadContact reading, KeptMails mails, MailReading parsing, ClientWork work) {
        this.reading = reading;
        this.mails = mails;
        this.parsing = parsing;
        this.work = work;
    }

    /// @throws Problem.NotFound (as a failure) when there is no such contact for this reader
    Uni<CorrespondenceView> of(UUID contact, ContactReader reader) {
        return reading.read(contact, reader)
                .chain(() -> work.sql(reader.visible(), transaction -> mails.letters(transaction, contact)
                        .map(CorrespondenceView::of)
                        .chain(letters -> mails.ofContact(transaction, contact)
                                .map(stored -> new Found(letters, stored.stream().toList())))))
                .chain(found -> found.stored.isEmpty() ? Uni.createFrom().item(found.letters)
                        : read(found.stored.getFirst())
                                .map(mail -> found.letters.with(found.stored.getFirst(), mail)));
    }

    private record Found(CorrespondenceView letters, List<KeptMail> stored) {
    }

    /// @param number as the list of attachments has it
    /// @throws Problem.NotFound (as a failure) when the contact has no such file
    Uni<Attachment> attachment(UUID contact, int number, ContactReader reader) {
        return reading.read(contact, reader)
                .chain(() -> work.sql(reader.visible(), transaction -> mails.ofContact(transaction, contact)))
                .chain(stored -> read(stored.orElseThrow(ReadCorrespondence::noFile)))
                .map(mail -> MessageView.files(mail).stream().skip(Math.max(number, 1) - 1L).findFirst()
                        .filter(_ -> number > 0).orElseThrow(ReadCorrespondence::noFile));
    }

    private Uni<ReadMail> read(KeptMail mail) {
        return parsing.read(mail.raw(), mail.isPastReading());
    }

    private static Problem noFile() {
        return new Problem.NotFound("Deze bijlage is er niet.");
    }
}
