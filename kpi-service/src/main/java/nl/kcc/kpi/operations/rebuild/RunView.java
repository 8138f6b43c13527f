package nl.kcc.kpi.operations.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.kpi.operations.drift.DriftView;

/// How a run stands.
///
/// @param definition version of the definition it counts by
/// @param by user name of the operator
/// @param endedAt null while it goes on
/// @param read events or facts read so far
/// @param total how many there were to read at the start
/// @param unusable messages passed over, because they were parked when they came
/// @param differingContacts contacts that change, or would change in a dry run; null before the comparison
/// @param differingCells counters that change
/// @param contacts the ids of the first contacts that change, at most a thousand: those that were missed, for instance
/// @param cells the first of the cells, at most a thousand: `counters` as they were, `facts` as they become
/// @param failure what went wrong; null when nothing did
record RunView(UUID id, Source source, boolean dryRun, Phase phase, String definition, String by, Instant startedAt,
        Instant endedAt, long read, long total, long unusable, Integer differingContacts, Integer differingCells,
        List<UUID> contacts, List<DriftView.Cell> cells, String failure) {
}
