package nl.kcc.intake.mail.correspondence;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.threading.ReplyMeaning;

/// The mails of one contact: the one it came by, and those that went back.
///
/// @param message left out when the contact came otherwise
/// @param belonging left out when the mail belongs to no earlier contact
/// @param proposal left out when nothing is proposed, and once it is decided
/// @param letters oldest first
record CorrespondenceView(
        MessageView message,
        BelongingView belonging,
        @Schema(description = "Wat dit antwoord lijkt te zijn; een medewerker besluit.") ReplyMeaning proposal,
        @Schema(description = "Wat een medewerker besloot.") ReplyMeaning decision,
        List<LetterView> letters) {

    /// Nothing of the earlier contact but by what it is found.
    ///
    /// @param reference which the citizen has of it; left out when he has none
    record BelongingView(
            @Schema(description = "TO: van iemand die aan het eerdere contact meedeed. PERHAPS: van een ander, dus misschien.") KeptMail.Place place,
            UUID contactId,
            String reference) {

        private static BelongingView of(KeptMail.Earlier earlier) {
            return new BelongingView(earlier.place(), earlier.contact(), earlier.reference());
        }
    }

    static CorrespondenceView of(List<LetterView> letters) {
        return new CorrespondenceView(null, null, null, null, letters);
    }

    CorrespondenceView with(KeptMail stored, ReadMail mail) {
        KeptMail.Earlier earlier = stored.earlier().orElse(null);
        return earlier == null ? new CorrespondenceView(MessageView.of(stored, mail), null, null, null, letters)
                : new CorrespondenceView(MessageView.of(stored, mail), BelongingView.of(earlier),
                        earlier.decision() == null ? earlier.proposal() : null, earlier.decision(), letters);
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "CorrespondenceView[]";
    }
}
