package nl.kcc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/// `COPY` of the rows of a table as they are into one with the same columns and indexes: PostgreSQL can store them no faster.
record BareCopy(Connection connection, String table, Path file) {

    /// @return seconds
    double run() throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var out = Files.newOutputStream(file)) {
            copy.copyOut("copy %s to stdout (format binary)".formatted(table), out);
        }
        try (var statement = connection.createStatement(); var in = Files.newInputStream(file)) {
            statement.execute("create table bare_copy (like %s including all)".formatted(table));
            long start = System.nanoTime();
            copy.copyIn("copy bare_copy from stdin (format binary)", in, 1 << 18);
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table bare_copy");
            return seconds;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
