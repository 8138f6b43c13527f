package nl.kcc.intake.mail.processing;

import java.util.Optional;
import java.util.UUID;

import nl.kcc.intake.mail.parsing.Correspondent;
import nl.kcc.intake.mail.parsing.MailKind;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.mail.threading.Belonging;
import nl.kcc.intake.mail.threading.ReplyMeaning;

/// What became of a mail, as it is kept beside it.
///
/// @param detail a code: by which sign, by which obstacle
/// @param sender address of the From field
/// @param contact what it became
/// @param answers contact of an earlier mail that it belongs to
/// @param belonging `TO` or `PERHAPS`, with answers
/// @param proposal what a reply to an answered question seems to be
record MailOutcome(OutcomeKind kind, Optional<String> detail, String contentHash, Optional<String> messageId,
        Optional<String> sender,
        Optional<UUID> contact, Optional<UUID> answers, Optional<String> belonging, Optional<ReplyMeaning> proposal) {

    static MailOutcome of(ReadMail mail) {
        return new MailOutcome(kind(mail.kind()), detail(mail.kind()), mail.key().content(), mail.key().messageId(),
                mail.author().sender().map(Correspondent::address), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static OutcomeKind kind(MailKind kind) {
        return switch (kind) {
            case MailKind.Question _ -> OutcomeKind.QUESTION;
            case MailKind.Automatic _ -> OutcomeKind.AUTOMATIC;
            case MailKind.Bounce _ -> OutcomeKind.BOUNCE;
            case MailKind.MailingList _ -> OutcomeKind.LIST;
            case MailKind.Unreadable _ -> OutcomeKind.UNREADABLE;
        };
    }

    private static Optional<String> detail(MailKind kind) {
        return switch (kind) {
            case MailKind.Question _ -> Optional.empty();
            case MailKind.Automatic automatic -> Optional.of(automatic.sign().name());
            case MailKind.Bounce bounce -> bounce.failures().stream().map(MailKind.FailedDelivery::status).findFirst();
            case MailKind.MailingList _ -> Optional.empty();
            case MailKind.Unreadable unreadable -> Optional.of(unreadable.obstacle().name());
        };
    }

    /// The same mail once more.
    ///
    /// @param first the contact that it became the first time
    MailOutcome asDuplicate(Optional<UUID> first) {
        return new MailOutcome(OutcomeKind.DUPLICATE, Optional.of(kind.name()), contentHash, messageId, sender,
                Optional.empty(),
                first, Optional.empty(), Optional.empty());
    }

    /// A person saw that somebody asks something after all; by which sign it was taken for none stays.
    MailOutcome asQuestion() {
        return new MailOutcome(OutcomeKind.QUESTION, detail, contentHash, messageId, sender, contact, answers, belonging,
                proposal);
    }

    /// A bounce of a mail about this contact.
    MailOutcome about(Optional<UUID> returned) {
        return new MailOutcome(kind, detail, contentHash, messageId, sender, contact, returned, belonging, proposal);
    }

    MailOutcome proposing(Optional<ReplyMeaning> meaning) {
        return new MailOutcome(kind, detail, contentHash, messageId, sender, contact, answers, belonging, meaning);
    }

    MailOutcome became(UUID registered, Belonging place) {
        return switch (place) {
            case Belonging.ToNothing _ -> became(registered, Optional.empty(), Optional.empty());
            case Belonging.ToContact(UUID earlier) -> became(registered, Optional.of(earlier), Optional.of("TO"));
            case Belonging.PerhapsToContact(UUID earlier) -> became(registered, Optional.of(earlier), Optional.of("PERHAPS"));
        };
    }

    private MailOutcome became(UUID registered, Optional<UUID> earlier, Optional<String> place) {
        return new MailOutcome(kind, detail, contentHash, messageId, sender, Optional.of(registered), earlier, place, proposal);
    }

    /// Nothing of the citizen.
    @Override
    public String toString() {
        return "MailOutcome[kind=" + kind + ", detail=" + detail + "]";
    }
}
