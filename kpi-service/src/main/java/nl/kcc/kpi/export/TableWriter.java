package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a kind of file, row by row.
interface TableWriter {

    /// The stream stays open.
    void write(ExportFile file, OutputStream out) throws IOException;
}
