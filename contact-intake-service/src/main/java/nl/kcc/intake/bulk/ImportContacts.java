package nl.kcc.intake.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.bulk.StoreRows.BatchResult;
import nl.kcc.intake.registration.Asker;

/// Imports a file from its first row to its last. Whatever stops it half-way, the same file can be sent again: what became a
/// contact is passed over.
@ApplicationScoped
class ImportContacts {

    /// So many that the wait for the disk is shared, and so few that nobody at a desk waits long for a person's lock.
    private static final int ROWS_AT_ONCE = 800;
    private static final int TRANSACTIONS_AT_ONCE = 4;
    private static final int TELLING = 8;

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
        var lanes = batch.stream().collect(Collectors.groupingBy(ImportContacts::lane)).values();
        batch.clear();
        List<BatchResult> results = Uni.join()
                .all(lanes.stream().map(lane -> storing.store(lane, visible, dryRun)).toList()).andFailFast().await()
                .indefinitely();
        for (BatchResult result : results) {
            report.accept(result.accepted());
            report.repeat(result.repeated());
            result.refused().forEach(refused -> report.refuse(refused.row(), refused.why()));
        }
    }

    /// Rows of one person go one after the other: transactions side by side would wait for each other's locks. However an
    /// identifier is written, it mostly ends alike.
    private static int lane(ImportedInteraction row) {
        String name = row.interaction().asker().map(Asker::value).orElse(row.key()).replaceAll("[^\\p{L}\\p{N}]", "");
        String end = name.substring(Math.max(0, name.length() - TELLING)).toLowerCase(Locale.ROOT);
        return Math.floorMod(end.hashCode(), TRANSACTIONS_AT_ONCE);
    }
}
