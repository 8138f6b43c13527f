package nl.kcc.intake.mail.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.kcc.edge.ListPosition;
import nl.kcc.intake.mail.processing.OutcomeKind;

/// One page of mails that asked nothing or could not be read.
///
/// @param counts of all there are of each kind, not of this page
/// @param next for `after`; left out on the last page
record KeptMailListView(
        @Schema(description = "Hoeveel er van elke soort zijn, in de gevraagde gemeenten.") Map<OutcomeKind, Long> counts,
        List<KeptMailEntry> mails,
        String next) {

    /// @param sender address; left out when the mail names nobody
    /// @param contactId the contact that it became; left out when it became none
    /// @param about the contact that a bounce is about, or that the same mail became before; left out when there is none
    record KeptMailEntry(UUID id, OutcomeKind kind, String detail, String mailbox, String municipality, Instant receivedAt,
            String sender, UUID contactId, UUID about) {

        private static KeptMailEntry of(KeptMail mail) {
            return new KeptMailEntry(mail.id(), mail.kind(), mail.detail(), mail.mailbox(), mail.municipality(),
                    mail.receivedAt(), mail.sender(), mail.contact(),
                    mail.earlier().map(KeptMail.Earlier::contact).orElse(null));
        }

        /// Nothing of the sender.
        @Override
        public String toString() {
            return "KeptMailEntry[id=" + id + "]";
        }
    }

    /// @param found one more than a page holds, where there are more
    static KeptMailListView of(Map<OutcomeKind, Long> counts, List<KeptMail> found, int size) {
        List<KeptMail> page = found.subList(0, Math.min(found.size(), size));
        String next = found.size() <= size ? null
                : new ListPosition(page.getLast().storedAt(), page.getLast().id()).toString();
        return new KeptMailListView(counts, page.stream().map(KeptMailEntry::of).toList(), next);
    }
}
