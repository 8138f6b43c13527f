package nl.kcc.proof;

import java.time.LocalDate;

/// @param from first day, in Europe/Amsterdam
/// @param to last day
/// @param dryRun whether only to count; false when absent
/// @param restored whether the database was restored from a backup, so that others may know newer versions; false when
///        absent
public record RepublicationRequest(LocalDate from, LocalDate to, Boolean dryRun, Boolean restored) {
}
