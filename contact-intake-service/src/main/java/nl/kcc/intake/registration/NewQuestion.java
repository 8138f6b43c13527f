package nl.kcc.intake.registration;

import java.util.Optional;

/// One question about one subject.
///
/// @param topic code of the catalogue; null while unknown
/// @param summary 1 to 1000 characters; citizen service numbers in it are masked before it is stored
/// @param outcome null when it is still open
/// @param handover only with outcome `HANDOVER`
public record NewQuestion(String topic, String summary, ReportedOutcome outcome, Optional<NewHandover> handover) {

    public static final int LONGEST_SUMMARY = 1000;
}
