package nl.kcc.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

/// Makes the databases, each with a role that owns it and one for the service, which owns nothing; each unless it is there.
/// Passwords are set each time.
final class Databases {

    private Databases() {
    }

    static void prepare(Superuser superuser, Map<String, String> passwords) {
        try (var connection = connect(superuser, PostgresServer.SUPERUSER)) {
            for (var entry : passwords.entrySet()) {
                prepare(connection, entry.getKey(), entry.getValue());
            }
        } catch (SQLException e) {
            throw new PartFailure("The databases could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void prepare(Connection connection, String name, String password) throws SQLException {
        String service = Infrastructure.serviceRole(name);
        role(connection, name, password);
        role(connection, service, password);
        if (missing(connection, "select from pg_database where datname = ?", name)) {
            execute(connection, "select format('create database %1$I owner %1$I', ?)", name);
            execute(connection, "select format('revoke connect, temporary on database %I from public', ?)", name);
        }
        execute(connection, "select format('grant connect on database %I to %I', ?, ?)", name, service);
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (missing(connection, "select from pg_roles where rolname = ?", name)) {
            execute(connection, "select format('create role %I login', ?)", name);
        }
        execute(connection, "select format('alter role %I password %L', ?, ?)", name, password);
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    /// Names and passwords cannot be parameters of such statements, so the server quotes them itself first.
    private static void execute(Connection connection, String formatting, String... values) throws SQLException {
        try (var format = connection.prepareStatement(formatting); var statement = connection.createStatement()) {
            for (int i = 0; i < values.length; i++) {
                format.setString(i + 1, values[i]);
            }
            var result = format.executeQuery();
            result.next();
            statement.execute(result.getString(1));
        }
    }

    static Connection connect(Superuser superuser, String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] { superuser.host() });
        source.setPortNumbers(new int[] { superuser.port() });
        source.setDatabaseName(database);
        source.setUser(superuser.user());
        source.setPassword(superuser.password());
        source.setConnectTimeout(2);
        source.setSocketTimeout(30);
        return source.getConnection();
    }
}
