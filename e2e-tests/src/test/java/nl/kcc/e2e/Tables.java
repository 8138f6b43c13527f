package nl.kcc.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.allinone.Service;

/// Searches a whole database, row by row, as text.
final class Tables {
    private static final String ALL = "select quote_ident(tablename) from pg_tables where schemaname = 'public'";
    /// Each row is written out once, whatever the number of texts.
    private static final String HELD = """
            select distinct text from (select t::text as line from %s as t offset 0) as rows
                join unnest(?) as text on position(text in line) > 0 order by text
            """;

    private Tables() {
    }

    /// @return `table: text` for each table with a row that holds one of the texts
    static List<String> holding(Kcc kcc, Service service, List<String> texts) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = kcc.database(service); var all = connection.prepareStatement(ALL)) {
            for (var table : column(all)) {
                held(connection, table, texts).forEach(text -> found.add(table + ": " + text));
            }
        }
        return found;
    }

    private static List<String> held(Connection connection, String table, List<String> texts) throws SQLException {
        try (var search = connection.prepareStatement(HELD.formatted(table))) {
            search.setArray(1, connection.createArrayOf("text", texts.toArray()));
            return column(search);
        }
    }

    private static List<String> column(PreparedStatement query) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
