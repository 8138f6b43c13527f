package nl.kcc.intake.webform;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.contact.ContactReader;
import nl.kcc.intake.contact.ReadContact;

/// Shows all that a citizen sent with the form to whoever may see the contact it became, and keeps who was shown it.
@ApplicationScoped
class ReadSentForm {

    private final ReadContact reading;
    private final ClientWork work;

    ReadSentForm(ReadContact reading, ClientWork work) {
        this.reading = reading;
        this.work = work;
    }

    /// @throws Problem.NotFound (as a failure) when the reader may not see the contact, or it came by another channel
    Uni<SentForm> show(UUID contact, ContactReader reader) {
        return reading.read(contact, reader)
                .chain(() -> work.sql(reader.visible(), transaction -> WebContacts.find(transaction, contact)))
                .map(found -> found
                        .orElseThrow(() -> new Problem.NotFound("Dit contact kwam niet met het webformulier binnen.")));
    }

    /// @throws Problem.NotFound (as a failure) as [#show] does, and for a file that there is not
    Uni<AttachedFile> file(UUID contact, int number, ContactReader reader) {
        return reading.read(contact, reader)
                .chain(() -> work.sql(reader.visible(), transaction -> WebContacts.file(transaction, contact, number)))
                .map(found -> found.orElseThrow(() -> new Problem.NotFound("Deze bijlage is er niet.")));
    }
}
