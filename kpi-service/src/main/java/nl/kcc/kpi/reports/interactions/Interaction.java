package nl.kcc.kpi.reports.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One call, visit, mail or form.
///
/// @param id of the call, visit, mail or form
record Interaction(UUID id, LocalDate day, Instant occurredAt, String municipality, String channel,
        List<Question> questions) {
}
