package nl.kcc.intake.mail.sending;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.intake.citizen.DutchMoment;

/// That the answer comes later than promised.
///
/// @param text in the municipality's own words, with placeholders
/// @param topic its name; empty while the contact has none
/// @param isSettled whether it is no longer awaited, or the new moment has passed as well: then it is not sent
record LaterAnswer(String text, Instant firstDueAt, Instant newDueAt, Optional<String> topic, boolean isSettled) {

    /// In SQL, over contact `c` and decision `d`: whether the answer that was promised for later is still awaited. A department may
    /// have completed it without an answer in writing, and a reopening began a term of its own.
    static final String AWAITED = """
            c.outcome is null and c.exclusion is null and (c.reopened_at is null or c.reopened_at < d.delay_noticed_at)
                and coalesce(d.handover_completed_at < c.reopened_at, d.handover_completed_at is null)
                and coalesce(d.joined_completed_at < c.reopened_at, d.joined_completed_at is null)""";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(kenmerk|onderwerp|eerst|nieuw)}");

    static LaterAnswer of(String text, Row row) {
        return new LaterAnswer(text, row.getOffsetDateTime("delay_first_due_at").toInstant(),
                row.getOffsetDateTime("delay_new_due_at").toInstant(), Optional.ofNullable(row.getString("topic_name")),
                row.getBoolean("is_settled"));
    }

    /// @param reference by which the citizen follows the question
    String words(String reference) {
        Map<String, String> values = Map.of("kenmerk", reference, "onderwerp", topic.orElse("wat u ons schreef"),
                "eerst", DutchMoment.of(firstDueAt), "nieuw", DutchMoment.of(newDueAt));
        return PLACEHOLDER.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.get(found.group(1))));
    }
}
