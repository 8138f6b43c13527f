package nl.kcc.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import nl.kcc.allinone.AllInOne;
import nl.kcc.allinone.Service;
import nl.kcc.infra.Infrastructure;

/// A transaction in a service's database, which is rolled back in the end.
record Sql(Connection connection) implements AutoCloseable {

    /// As the role that the service works as.
    static Sql asService(AllInOne product, Service service) throws SQLException {
        return open(product, service, Infrastructure.serviceRole(service.database()),
                product.infrastructure().password(service.database()));
    }

    /// Whom row-level security does not bind.
    static Sql asSuperuser(AllInOne product, Service service) throws SQLException {
        var superuser = product.infrastructure().superuser();
        return open(product, service, superuser.user(), superuser.password());
    }

    private static Sql open(AllInOne product, Service service, String user, String password) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:" + product.infrastructure().databaseUrl(service.database()), user,
                password);
        connection.setAutoCommit(false);
        return new Sql(connection);
    }

    List<String> tables() throws SQLException {
        return List.of(text("""
                select string_agg(oid::regclass::text, ',' order by relname) from pg_class
                where relkind in ('r', 'p') and not relispartition and relname <> 'flyway_schema_history'
                  and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
                """).split(","));
    }

    /// For whom the transaction is, as the service says it.
    void say(String municipality) throws SQLException {
        text("select set_config('kcc.municipalities', '%s', true)".formatted(municipality));
    }

    long count(String table) throws SQLException {
        return Long.parseLong(text("select count(*) from " + table));
    }

    int run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
