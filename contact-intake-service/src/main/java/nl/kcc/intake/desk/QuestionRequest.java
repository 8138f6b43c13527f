package nl.kcc.intake.desk;

import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.registration.NewQuestion;
import nl.kcc.intake.registration.ReportedOutcome;

/// One question about one subject.
///
/// @param topic code of the catalogue; null while unknown
/// @param outcome null when it is still open
/// @param handover only with outcome `HANDOVER`
record QuestionRequest(
        @Code(CodeForm.TOPIC) String topic,
        @NotNull(message = "Vat de vraag samen.") @PlainText(min = 1, max = NewQuestion.LONGEST_SUMMARY) String summary,
        ReportedOutcome outcome,
        @Valid HandoverDetails handover) {

    NewQuestion question() {
        return new NewQuestion(topic, summary, outcome, Optional.ofNullable(handover).map(HandoverDetails::handover));
    }
}
