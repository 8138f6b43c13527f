package nl.kcc.kpi.export;

import java.util.List;
import java.util.stream.Stream;

/// What a file is made of.
///
/// @param rows can be read once; to be closed
record Table(List<String> titles, Stream<List<TableCell>> rows) implements AutoCloseable {

    @Override
    public void close() {
        rows.close();
    }
}
