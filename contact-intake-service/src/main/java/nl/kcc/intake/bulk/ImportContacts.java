package nl.kcc.intake.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.edge.MunicipalityScope;

/// Imports a file from its first row to its last. Whatever stops it half-way, the same file can be sent again: what became a
/// contact is passed over.
@ApplicationScoped
class ImportContacts {

    /// So many that the wait for the disk is shared, and so few that nobody at a desk waits long for a person's lock.
    static final int ROWS_AT_ONCE = 200;

    private final StoreRows storing;

    ImportContacts(StoreRows storing) {
        this.storing = storing;
    }

    /// On a thread that may wait.
    ImportView run(FileRows rows, RowReading reading, MunicipalityScope visible, boolean dryRun) {
        var report = new ImportReport();
        List<ImportedInteraction> batch = new ArrayList<>();
        try {
            for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                read(row.get(), reading, batch, report);
                if (batch.size() == ROWS_AT_ONCE) {
                    store(batch, visible, dryRun, report);
                }
            }
        } catch (UnreadableFile file) {
            report.refuseRest(file);
        }
        store(batch, visible, dryRun, report);
        return report.view();
    }

    private static void read(FileRow row, RowReading reading, List<ImportedInteraction> batch, ImportReport report) {
        try {
            batch.add(reading.read(row));
        } catch (RowRefused refused) {
            report.refuse(row.number(), refused);
        }
    }

    private void store(List<ImportedInteraction> batch, MunicipalityScope visible, boolean dryRun, ImportReport report) {
        if (batch.isEmpty()) {
            return;
        }
        var result = storing.store(List.copyOf(batch), visible, dryRun).await().indefinitely();
        batch.clear();
        report.accept(result.accepted());
        report.repeat(result.repeated());
        result.refused().forEach(refused -> report.refuse(refused.row(), refused.why()));
    }
}
