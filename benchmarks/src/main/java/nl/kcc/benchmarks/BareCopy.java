package nl.kcc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/// `COPY` of the facts as they are into a table with the same columns and indexes: PostgreSQL can store them no faster.
record BareCopy(Connection connection, Path file) {

    /// @return seconds
    double run() throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var out = Files.newOutputStream(file)) {
            copy.copyOut("copy contact_fact to stdout (format binary)", out);
        }
        try (var statement = connection.createStatement(); var in = Files.newInputStream(file)) {
            statement.execute("create table bare_copy (like contact_fact including all)");
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
