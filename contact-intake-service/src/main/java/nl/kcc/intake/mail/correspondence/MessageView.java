package nl.kcc.intake.mail.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.intake.mail.parsing.Attachment;
import nl.kcc.intake.mail.parsing.Correspondent;
import nl.kcc.intake.mail.parsing.LeftOut;
import nl.kcc.intake.mail.parsing.MailText;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.processing.OutcomeKind;

/// What a mail says. Citizen service numbers are masked in it, but in its files.
///
/// @param from left out when the mail names nobody
/// @param proposedPerson whose question it may be, where somebody forwarded it
/// @param passages all words in their order
/// @param attachments without the images that the text shows in their place
record MessageView(
        UUID id,
        OutcomeKind kind,
        @Schema(description = "Waaraan te zien is dat niemand iets vraagt, of waarom het bericht niet te lezen is.") String detail,
        Instant receivedAt,
        @Schema(description = "Volgens de klok van de afzender.") Instant sentAt,
        WriterView from,
        WriterView proposedPerson,
        String subject,
        List<PassageView> passages,
        List<AttachmentView> attachments,
        @Schema(description = "Wat hier ontbreekt doordat het te veel was; het staat nog in de mailbox.") Set<LeftOut> leftOut) {

    record WriterView(String address, String name) {

        private static WriterView of(Optional<Correspondent> writer) {
            return writer.map(known -> new WriterView(known.address(), known.name().isEmpty() ? null : known.name()))
                    .orElse(null);
        }
    }

    record PassageView(
            @Schema(description = "OWN: eigen woorden. SIGNATURE: ondertekening. QUOTED en FORWARDED: in te klappen.") MailText.PassageKind kind,
            String text) {
    }

    /// @param number by which it is fetched
    /// @param name safe as a name of a file
    /// @param type as the sender says
    record AttachmentView(int number, String name, long size, String type) {
    }

    static MessageView of(KeptMail stored, ReadMail mail) {
        List<Attachment> files = files(mail);
        return new MessageView(stored.id(), stored.kind(), stored.detail(), stored.receivedAt(), mail.sentAt().orElse(null),
                WriterView.of(mail.author().sender()), WriterView.of(mail.author().proposed()), mail.subject(),
                mail.text().passages().stream().map(each -> new PassageView(each.kind(), each.text())).toList(),
                IntStream.range(0, files.size()).mapToObj(at -> view(at + 1, files.get(at))).toList(),
                new TreeSet<>(mail.leftOut()));
    }

    private static AttachmentView view(int number, Attachment file) {
        return new AttachmentView(number, file.name(), file.size(), file.type());
    }

    /// Those that are listed, in the order of their numbers.
    static List<Attachment> files(ReadMail mail) {
        return mail.attachments().stream().filter(file -> !file.embedded()).toList();
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "MessageView[id=" + id + "]";
    }
}
