package nl.kcc.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/// How a republication stands.
///
/// @param restored whether the versions were raised first, after a restore
/// @param by user name of the operator; `lost log` when the service began it itself
/// @param endedAt null while it goes on
/// @param total how many things there are in those days
/// @param done how many were told again; in a dry run none
public record RepublicationView(UUID id, LocalDate from, LocalDate to, boolean dryRun, boolean restored, Phase phase, String by,
        Instant startedAt, Instant endedAt, long total, long done) {

    /// How it goes.
    public enum Phase {
        RUNNING,
        DONE,
        FAILED,
        /// The service was stopped in the middle: what was told was told.
        BROKEN_OFF
    }

    static RepublicationView of(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new RepublicationView(row.getUUID("id"), row.getLocalDate("from_day"), row.getLocalDate("to_day"),
                row.getBoolean("dry_run"), row.getBoolean("restored"), Phase.valueOf(row.getString("phase")), row.getString("started_by"),
                row.getOffsetDateTime("started_at").toInstant(), ended == null ? null : ended.toInstant(),
                row.getLong("total"), row.getLong("done"));
    }
}
