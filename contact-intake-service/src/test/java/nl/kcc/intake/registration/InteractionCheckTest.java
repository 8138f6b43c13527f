package nl.kcc.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.kcc.events.Channel;
import nl.kcc.intake.catalogue.HandoverReasons;
import nl.kcc.intake.identity.IdentifierType;

class InteractionCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:14:05Z");
    private static final InteractionSource SOURCE = new InteractionSource.Form("1");
    private static final NewQuestion GOOD = question("grofvuil", "Wat kost het?");

    private final InteractionCheck check = new InteractionCheck(new HandoverReasons(Optional.empty()),
            Optional.of(Set.of("GM0310")));

    @Test
    void whatBreaksNoRulePasses() {
        assertThatCode(() -> check.require(interaction("GM0344", NOW.plusSeconds(300), List.of(GOOD,
                question(null, "a".repeat(1000)), handover(ReportedOutcome.HANDOVER, "COMPLEX", "reiniging", "Bel\n\tmij"))),
                NOW))
                .doesNotThrowAnyException();
        assertThatCode(() -> check.require(interaction("GM0344", null, Collections.nCopies(20, GOOD)), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theRuleThatIsBrokenIsNamed(NewInteraction interaction, Finding finding) {
        assertThatExceptionOfType(RegistrationRefused.class).isThrownBy(() -> check.require(interaction, NOW))
                .satisfies(refused -> assertThat(refused.findings()).containsExactly(finding));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(interaction("GM0310", null, List.of(GOOD)), new Finding.MunicipalityGone("GM0310")),
                arguments(interaction("GM0344", null, List.of()), new Finding.NotOneToTwentyQuestions()),
                arguments(interaction("GM0344", null, Collections.nCopies(21, GOOD)), new Finding.NotOneToTwentyQuestions()),
                arguments(interaction("GM0344", NOW.plusSeconds(301), List.of(GOOD)), new Finding.AskedInTheFuture()),
                arguments(interaction("GM0344", Instant.parse("1999-12-31T23:59:59Z"), List.of(GOOD)),
                        new Finding.AskedTooLongAgo()),
                second(question("grofvuil", null), new Finding.SummaryUnfit(1)),
                second(question("grofvuil", " \t"), new Finding.SummaryUnfit(1)),
                second(question("grofvuil", "a".repeat(1001)), new Finding.SummaryUnfit(1)),
                second(question("grofvuil", "a\u0000b"), new Finding.SummaryUnfit(1)),
                second(question("grofvuil", "a\ud800b"), new Finding.SummaryUnfit(1)),
                second(question("Grof vuil", "Wat kost het?"), new Finding.TopicUnknown(1)),
                second(question("bsn-999990342", "Wat kost het?"), new Finding.TopicUnknown(1)),
                second(handover(ReportedOutcome.ANSWERED, null, null, null), new Finding.HandoverUnasked(1)),
                second(handover(ReportedOutcome.HANDOVER, "MEVROUW_JANSEN", null, null), new Finding.ReasonUnknown(1)),
                second(handover(ReportedOutcome.HANDOVER, null, "Burger Zaken", null),
                        new Finding.DepartmentUnknown(1, List.of())),
                second(handover(ReportedOutcome.HANDOVER, null, null, ""), new Finding.NoteUnfit(1)));
    }

    @Test
    void whoAsksIsRecognisedOrRefusedAndNeverPrinted() {
        var nobody = new Asker(IdentifierType.BSN, "123456789");

        assertThatExceptionOfType(RegistrationRefused.class).isThrownBy(nobody::identify)
                .satisfies(refused -> assertThat(refused.findings())
                        .containsExactly(new Finding.AskerUnrecognisable(IdentifierType.BSN)));
        assertThat(nobody.toString()).doesNotContain("123456789");
    }

    private static Arguments second(NewQuestion question, Finding finding) {
        return arguments(interaction("GM0344", null, List.of(GOOD, question)), finding);
    }

    private static NewInteraction interaction(String municipality, Instant at, List<NewQuestion> questions) {
        return new NewInteraction(SOURCE, municipality, Channel.WEB, at, Optional.empty(), questions);
    }

    private static NewQuestion question(String topic, String summary) {
        return new NewQuestion(topic, summary, ReportedOutcome.ANSWERED, Optional.empty());
    }

    private static NewQuestion handover(ReportedOutcome outcome, String reason, String department, String note) {
        return new NewQuestion(null, "Wat kost het?", outcome, Optional.of(new NewHandover(reason, department, note)));
    }
}
