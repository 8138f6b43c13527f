package nl.kcc.e2e;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.allinone.Service;

/// Searches a whole database, row by row, as text.
final class Tables {

    private Tables() {
    }

    /// @return `table: text` for each table with a row that holds one of the texts
    static List<String> holding(Kcc kcc, Service service, List<String> texts) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : all(kcc, service)) {
            for (var text : texts) {
                if (kcc.count(service, "select count(*) from " + table + " t where t::text like '%" + text + "%'") > 0) {
                    found.add(table + ": " + text);
                }
            }
        }
        return found;
    }

    private static List<String> all(Kcc kcc, Service service) throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = kcc.database(service);
                var statement = connection.createStatement();
                var result = statement
                        .executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }
}
