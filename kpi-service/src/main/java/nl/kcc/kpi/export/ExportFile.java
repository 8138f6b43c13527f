package nl.kcc.kpi.export;

import java.util.List;

/// What is to be written.
///
/// @param name of the file, without what tells its kind
/// @param rows for a kind of file that holds one table; it may be one of the sheets, as only either is written
/// @param sheets for a kind of file that holds several
record ExportFile(String name, Table rows, List<Table> sheets) implements AutoCloseable {

    @Override
    public void close() {
        rows.close();
        sheets.forEach(Table::close);
    }
}
