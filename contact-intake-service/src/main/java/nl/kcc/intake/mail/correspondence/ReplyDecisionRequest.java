package nl.kcc.intake.mail.correspondence;

import jakarta.validation.constraints.NotNull;

import nl.kcc.intake.mail.threading.ReplyMeaning;

/// `POST /v1/contacts/{id}/mail/decision`.
record ReplyDecisionRequest(
        @NotNull(message = "Kies NO_QUESTION, SAME_QUESTION of NEW_QUESTION.") ReplyMeaning decision) {
}
