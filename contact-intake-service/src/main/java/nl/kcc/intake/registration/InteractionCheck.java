package nl.kcc.intake.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.kcc.intake.catalogue.CatalogueCode;
import nl.kcc.intake.catalogue.HandoverReasons;

/// The rules that hold for every interaction, whichever channel brings it. Whether the catalogue has its topics and
/// departments is found out by the statement that stores it.
@ApplicationScoped
class InteractionCheck {

    /// Clocks differ.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final HandoverReasons reasons;
    private final Set<String> formerMunicipalities;

    InteractionCheck(HandoverReasons reasons,
            @ConfigProperty(name = "kcc.former-municipalities") Optional<Set<String>> formerMunicipalities) {
        this.reasons = reasons;
        this.formerMunicipalities = formerMunicipalities.orElse(Set.of());
    }

    /// @throws RegistrationRefused with the first rule that it breaks
    void require(NewInteraction interaction, Instant now) {
        refuseIf(formerMunicipalities.contains(interaction.municipality()),
                new Finding.MunicipalityGone(interaction.municipality()));
        int questions = interaction.questions().size();
        refuseIf(questions < 1 || questions > NewInteraction.MOST_QUESTIONS, new Finding.NotOneToTwentyQuestions());
        if (interaction.occurredAt() instanceof Instant moment) {
            refuseIf(moment.isAfter(now.plus(CLOCK_DIFFERENCE)), new Finding.AskedInTheFuture());
            refuseIf(moment.isBefore(EARLIEST), new Finding.AskedTooLongAgo());
        }
        for (int i = 0; i < questions; i++) {
            require(interaction.questions().get(i), i);
        }
    }

    private void require(NewQuestion question, int position) {
        refuseIf(!isText(question.summary(), NewQuestion.LONGEST_SUMMARY), new Finding.SummaryUnfit(position));
        refuseIf(question.topic() != null && !CatalogueCode.isValid(question.topic()), new Finding.TopicUnknown(position));
        refuseIf(question.handover().isPresent() && question.outcome() != ReportedOutcome.HANDOVER,
                new Finding.HandoverUnasked(position));
        question.handover().ifPresent(handover -> require(handover, position));
    }

    private void require(NewHandover handover, int position) {
        refuseIf(handover.reason() != null && !reasons.isKnown(handover.reason()), new Finding.ReasonUnknown(position));
        refuseIf(handover.department() != null && !CatalogueCode.isValid(handover.department()),
                new Finding.DepartmentUnknown(position, List.of()));
        refuseIf(handover.note() != null && !isText(handover.note(), NewHandover.LONGEST_NOTE),
                new Finding.NoteUnfit(position));
    }

    /// Something to read, and nothing that a database cannot store or a screen cannot show.
    private static boolean isText(String text, int longest) {
        return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(InteractionCheck::isPlain);
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static void refuseIf(boolean broken, Finding finding) {
        if (broken) {
            throw new RegistrationRefused(finding);
        }
    }
}
