package nl.kcc.simulator.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The columns of a file with figures, by their Dutch titles in order, with the figure each must hold.
final class FileColumns {
    static final Map<String, String> ALL = read();

    private FileColumns() {
    }

    private static Map<String, String> read() {
        var columns = new LinkedHashMap<String, String>();
        try (var file = FileColumns.class.getResourceAsStream("columns.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("="))
                    .forEach(column -> columns.put(column[0], column[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }
}
