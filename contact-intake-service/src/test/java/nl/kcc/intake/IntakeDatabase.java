package nl.kcc.intake;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Looks at the tables from outside, as the superuser: row-level security shows all rows to that one alone.
@Singleton
public class IntakeDatabase {

    private static final List<String> TABLES = List.of("interaction", "contact", "audit", "note", "contact_note",
            "contact_read", "contact_page_read", "contact_claim", "person_lookup", "imported_row", "encounter",
            "switchboard_heard", "switchboard_gap", "web_contact_file", "web_contact", "citizen_reference", "mailbox",
            "mail_read", "incoming_mail", "outgoing_mail", "draft", "front_office_work", "split_contact", "identity_pseudonym",
            "idempotency_key", "decision",
            "topic_copy",
            "parked_message");

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private Connection connection;

    IntakeDatabase(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "kcc.test.superuser") String user,
            @ConfigProperty(name = "kcc.test.superuser-password") String password) {
        dataSource.setURL(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
    }

    public void clear() {
        // As truncate does it, but without new files, which take longer: after whoever writes, and without checks of references.
        execute("begin; lock table %s in access exclusive mode; set local session_replication_role = replica; delete from %s; commit"
                .formatted(String.join(", ", TABLES), String.join("; delete from ", TABLES)));
    }

    /// Everything but the outbox, which the relay empties all the time.
    public Map<String, Long> rowCounts() {
        Map<String, Long> counts = new TreeMap<>();
        column(ofAllTables("select '%1$s ' || count(*) from %1$s", "")).stream().map(row -> row.split(" "))
                .forEach(row -> counts.put(row[0], Long.valueOf(row[1])));
        return counts;
    }

    public long count(String tableAndCondition) {
        return Long.parseLong(column("select count(*) from " + tableAndCondition).getFirst());
    }

    /// Every row of every table, as text.
    public String everything() {
        return String.join("\n",
                column(ofAllTables("select '%1$s ' || cast(row_to_json(t) as text) from %1$s t", " order by 1")));
    }

    private static String ofAllTables(String select, String end) {
        return TABLES.stream().map(select::formatted).collect(joining(" union all ", "", end));
    }

    public synchronized List<String> column(String sql) {
        try (var statement = connection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public synchronized void execute(String sql) {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Kept for all questions: to connect takes longer than most of them. Anew when the last one was ended.
    private Connection connection() throws SQLException {
        if (connection == null || !connection.isValid(0)) {
            connection = dataSource.getConnection();
        }
        return connection;
    }

    /// For whoever wants to hold on to a connection.
    public DataSource dataSource() {
        return dataSource;
    }
}
