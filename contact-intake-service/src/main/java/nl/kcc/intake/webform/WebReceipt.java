package nl.kcc.intake.webform;

import java.time.Instant;

/// What a citizen gets for a question.
///
/// @param reference to ask with how it stands
/// @param answerDueAt until when it is answered; left out while that is not settled
record WebReceipt(String reference, Instant answerDueAt) {
}
