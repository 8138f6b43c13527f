package nl.kcc.intake.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.intake.input.Code;
import nl.kcc.intake.input.CodeForm;

/// One question about one subject.
///
/// @param topic code of the catalogue; null while unknown
/// @param outcome null when it is still open
/// @param handover only with outcome `HANDOVER`
record QuestionRequest(
        @Code(CodeForm.TOPIC) String topic,
        @NotNull(message = "Vat de vraag samen.") @PlainText(min = 1, max = 1000) String summary,
        ReportedOutcome outcome,
        @Valid HandoverDetails handover) {
}
