package nl.kcc.intake.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What came of a file. However many rows are refused, only the first thousand are told: nobody mends more at a time.
final class ImportReport {

    static final int MOST_REFUSED = 1000;

    private final List<Refusal> refused = new ArrayList<>();
    private long rows;
    private long accepted;
    private long repeated;
    private long refusedRows;

    /// @param field as the interface names it; empty when it is about the row as a whole
    /// @param message a Dutch sentence
    record Refusal(long row, String field, String message) {
    }

    void accept(long more) {
        rows += more;
        accepted += more;
    }

    void repeat(long more) {
        rows += more;
        repeated += more;
    }

    void refuse(long row, RowRefused refusal) {
        rows++;
        refuse(new Refusal(row, refusal.field(), refusal.getMessage()));
    }

    /// The file ends here, as far as anybody can tell.
    void refuseRest(UnreadableFile file) {
        rows++;
        refuse(new Refusal(file.row(), "", file.getMessage()));
    }

    private void refuse(Refusal refusal) {
        refusedRows++;
        if (refused.size() < MOST_REFUSED) {
            refused.add(refusal);
        }
    }

    ImportView view() {
        return new ImportView(rows, accepted, repeated, refusedRows,
                refused.stream().sorted(Comparator.comparingLong(Refusal::row)).toList());
    }
}
