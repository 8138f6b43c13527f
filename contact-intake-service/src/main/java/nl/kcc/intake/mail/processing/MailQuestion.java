package nl.kcc.intake.mail.processing;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import nl.kcc.events.Channel;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.mail.parsing.Correspondent;
import nl.kcc.intake.mail.parsing.MailKind;
import nl.kcc.intake.mail.parsing.MailKind.Obstacle;
import nl.kcc.intake.mail.parsing.ReadMail;
import nl.kcc.intake.registration.Asker;
import nl.kcc.intake.registration.NewInteraction;
import nl.kcc.intake.registration.NewQuestion;

/// What a mail asks, as it is registered.
record MailQuestion(WaitingMail stored, ReadMail mail) {

    private static final String NOTHING_SAID = "E-mail zonder tekst.";
    private static final int EARLIEST_YEAR = 2000;

    /// @param now what an impossible moment of arrival is taken for
    NewInteraction interaction(Instant now) {
        return new NewInteraction(stored.source(), stored.municipality(), Channel.EMAIL, askedAt(now),
                person().map(address -> new Asker(IdentifierType.EMAIL, address)),
                List.of(new NewQuestion(null, summary(), null, Optional.empty())));
    }

    /// The address of who asks, where it is known and can be one.
    Optional<String> person() {
        return mail.author().person().map(Correspondent::address)
                .filter(address -> IdentifierType.EMAIL.normalise(address).isPresent());
    }

    private Instant askedAt(Instant now) {
        Instant received = stored.receivedAt();
        boolean impossible = received.isAfter(now)
                || received.isBefore(Year.of(EARLIEST_YEAR).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        return impossible ? now : received;
    }

    private String summary() {
        String words = mail.summary();
        String whole = mail.kind() instanceof MailKind.Unreadable(Obstacle obstacle)
                ? complaint(obstacle) + (words.isBlank() ? "" : "\n" + words)
                : words.isBlank() ? NOTHING_SAID : words;
        return shortened(whole);
    }

    private static String complaint(Obstacle obstacle) {
        return "Onleesbare e-mail: " + switch (obstacle) {
            case ENCRYPTED -> "het bericht is versleuteld.";
            case TOO_LARGE -> "het bericht is te groot. De hele e-mail staat nog in de mailbox.";
            case TOO_NESTED -> "het bericht zit te ingewikkeld in elkaar.";
            case EMPTY -> "er staat niets in.";
            case BROKEN -> "het bericht is beschadigd.";
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= NewQuestion.LONGEST_SUMMARY ? text
                : text.substring(0, text.offsetByCodePoints(0, NewQuestion.LONGEST_SUMMARY - 1)) + "…";
    }
}
