package nl.kcc.kpi.fold;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// A table of facts beside `contact_fact`, with the same columns.
///
/// @param name never from outside: it becomes part of statements
public record FactTable(String name) {

    /// The columns of a fact, in the order in which [#read] wants them.
    public static final String COLUMNS = FactColumn.NAMES;

    /// The columns of the row that an alias stands for, such as `live.contact_id, live.contact_version, …`.
    public static String columnsOf(String alias) {
        return Stream.of(FactColumn.values()).map(column -> alias + "." + column.column())
                .collect(Collectors.joining(", "));
    }

    public static Fact read(Row row) {
        return FactRow.read(row);
    }

    /// Adds rows, whatever is there already, as fast as PostgreSQL takes them. Blocks.
    ///
    /// @throws SQLException when a row is refused; none was added then
    public void copy(Connection connection, List<Fact> facts) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy %s (%s) from stdin (format binary)".formatted(name, COLUMNS),
                    new ByteArrayInputStream(FactBytes.of(facts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds rows, whatever is there already, also within a transaction.
    public Uni<Void> append(SqlConnection connection, List<Fact> facts) {
        return connection.preparedQuery("insert into %s (%s) select * from %s".formatted(name, COLUMNS, FactColumn.UNNEST))
                .execute(FactColumn.arrays(facts)).replaceWithVoid();
    }
}
