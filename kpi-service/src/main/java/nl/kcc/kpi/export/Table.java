package nl.kcc.kpi.export;

import java.util.List;
import java.util.stream.Stream;

/// One sheet of a file.
///
/// @param name of the sheet, at most 31 characters
/// @param columns none for a sheet of pairs, a term and what is known of it: such a sheet is read, not filtered
/// @param rows can be read once; to be closed
record Table(String name, List<Column> columns, Stream<List<TableCell>> rows) implements AutoCloseable {

    /// @param unit of numbers where a file has no format to show it; empty without one
    /// @param width in characters
    record Column(String title, String unit, int width) {

        private static final int NUMBER = 15;
        private static final int CODE = 22;
        private static final int TEXT = 24;
        private static final int LONG = 42;

        static Column number(String title) {
            return new Column(title, "", NUMBER);
        }

        /// Of [TableCell.Share]s.
        static Column share(String title) {
            return new Column(title, " (%)", NUMBER);
        }

        /// Of what the column before it says in words.
        static Column code(String title) {
            return new Column(title + " (code)", "", CODE);
        }

        static Column text(String title) {
            return new Column(title, "", TEXT);
        }

        static Column wide(String title) {
            return new Column(title, "", LONG);
        }
    }

    static Table pairs(String name, List<List<TableCell>> pairs) {
        return new Table(name, List.of(), pairs.stream());
    }

    boolean isOfPairs() {
        return columns.isEmpty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
