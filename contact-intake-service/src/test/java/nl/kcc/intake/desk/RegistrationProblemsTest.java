package nl.kcc.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.kcc.edge.Violation;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.intake.registration.Finding;

class RegistrationProblemsTest {

    @ParameterizedTest
    @MethodSource("fields")
    void eachFindingIsSaidOfTheFieldOfTheMessage(Finding finding, String field, String part) {
        Violation violation = RegistrationProblems.violation(finding);

        assertThat(violation.field()).isEqualTo(field);
        assertThat(violation.message()).contains(part).endsWith(".");
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments(new Finding.MunicipalityGone("GM0310"), "municipality", "GM0310 bestaat niet meer"),
                arguments(new Finding.NotOneToTwentyQuestions(), "questions", "1 tot 20 vragen"),
                arguments(new Finding.AskedInTheFuture(), "occurredAt", "toekomst"),
                arguments(new Finding.AskedTooLongAgo(), "occurredAt", "2000"),
                arguments(new Finding.AskerUnrecognisable(IdentifierType.BSN), "person.value", "burgerservicenummer"),
                arguments(new Finding.SummaryUnfit(0), "questions[0].summary", "leeg"),
                arguments(new Finding.TopicUnknown(1), "questions[1].topic", "onderwerpenlijst"),
                arguments(new Finding.HandoverUnasked(19), "questions[19].handover", "HANDOVER"),
                arguments(new Finding.ReasonUnknown(0), "questions[0].handover.reason", "reden"),
                arguments(new Finding.DepartmentUnknown(0, List.of("belastingen", "reiniging")),
                        "questions[0].handover.department", "belastingen, reiniging"),
                arguments(new Finding.NoteUnfit(0), "questions[0].handover.note", "leeg"));
    }
}
