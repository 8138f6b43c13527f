package nl.kcc.kpi.reports.interactions;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The answer of `GET /v1/kpi/interactions`.
///
/// @param interactions all with at least one question
/// @param several those with more than one
/// @param severalShare several / interactions, 0 to 1; null without any
/// @param decided of the several, those without an open question
/// @param complete of those, the ones of which every question was settled
/// @param completeness complete / decided, 0 to 1; null when nothing is decided
/// @param distribution by number of questions, from 1
/// @param count how many the list holds, on all its pages
/// @param next for `after`; left out on the last page
/// @param list a page of the interactions asked for, newest first
record InteractionsView(String definition, LocalDate from, LocalDate to, Instant asOf, long interactions, long several,
        @JsonInclude(ALWAYS) Double severalShare, long decided, long complete, @JsonInclude(ALWAYS) Double completeness,
        List<InteractionSize> distribution, long count, int page, int size, String next, List<Interaction> list) {

    /// Interactions with so many questions.
    record InteractionSize(int questions, long interactions, long decided, long complete,
            @JsonInclude(ALWAYS) Double completeness) {
    }

    /// One of its questions.
    ///
    /// @param id of the contact
    /// @param topic left out while unknown
    record Question(UUID id, String topic, String topicName, String state) {
    }

    /// One call, visit, mail or form.
    ///
    /// @param id of the call, visit, mail or form
    record Interaction(UUID id, LocalDate day, Instant occurredAt, String municipality, String channel,
            List<Question> questions) {
    }
}
