package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes a table, row by row.
interface TableWriter extends AutoCloseable {

    void head(List<String> titles) throws IOException;

    void row(List<TableCell> cells) throws IOException;

    /// Ends the file; the stream beneath stays open.
    @Override
    void close() throws IOException;

    /// How a kind of file begins.
    interface Opener {
        TableWriter open(OutputStream out) throws IOException;
    }
}
