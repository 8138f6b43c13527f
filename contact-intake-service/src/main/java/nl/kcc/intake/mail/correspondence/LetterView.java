package nl.kcc.intake.mail.correspondence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.vertx.mutiny.sqlclient.Row;

/// A mail of ours to the citizen, or about him to the body that his message is for.
record LetterView(
        @Schema(description = "RECEIPT: ontvangstbevestiging. ANSWER: antwoord. DELAY: het antwoord komt later. FORWARD: doorgestuurd naar een andere organisatie.") Purpose kind,
        State state,
        Instant createdAt,
        @Schema(description = "Wanneer de e-mail weggaat. Tot dan kan een antwoord ongedaan worden gemaakt. Ontbreekt als hij weg is.") Instant leavesAt,
        @Schema(description = "Ontbreekt zolang de e-mail niet is verstuurd.") Instant sentAt,
        @Schema(description = "Waarom een mailserver de e-mail weigerde, zoals 5.1.1.") String failure) {

    /// Anything else that is kept as a failure is a word of ours, and tells an agent nothing.
    private static final Pattern STATUS = Pattern.compile("\\d\\.\\d{1,3}\\.\\d{1,3}");

    enum Purpose {
        RECEIPT,
        ANSWER,
        DELAY,
        FORWARD
    }

    enum State {
        WAITING,
        SENT,
        BOUNCED,
        FAILED
    }

    static LetterView of(Row row) {
        return new LetterView(Purpose.valueOf(row.getString("kind")), State.valueOf(row.getString("state")),
                row.getOffsetDateTime("created_at").toInstant(), instant(row, "leaves_at"), instant(row, "sent_at"),
                Optional.ofNullable(row.getString("failure")).filter(code -> STATUS.matcher(code).matches()).orElse(null));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
