package nl.kcc.intake.suggest;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// `POST /v1/topics/_suggest`: a question in somebody's own words, which is not kept.
///
/// @param municipality CBS code; may be left out where there is only one
record TopicSuggestRequest(
        @NotNull(message = "Geef de tekst waarbij u een onderwerp zoekt.") @PlainText(min = 1, max = 4000) String text,
        String municipality) {
}
