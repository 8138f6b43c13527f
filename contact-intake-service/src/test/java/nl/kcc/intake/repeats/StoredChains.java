package nl.kcc.intake.repeats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.kcc.intake.IntakeDatabase;
import nl.kcc.intake.domain.ChainPlace;
import nl.kcc.intake.domain.ChainPlaces;
import nl.kcc.intake.domain.Link;

/// What stands in the database in the end: the contacts as they are, and where they were said to stand.
final class StoredChains {

    private static final String CONTACTS = """
            select c.*, d.handed_over_at, d.answer_overdue_at,
                least(c.handover_requested_at, c.first_reopened_at) as failed_from
            from contact c left join decision d on d.contact_id = c.id where identity_id is not null
            """;

    private final Map<String, List<Link>> persons = new HashMap<>();
    private final Map<UUID, ChainPlace> told = new HashMap<>();

    StoredChains(IntakeDatabase database) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CONTACTS)) {
            while (rows.next()) {
                read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<UUID, ChainPlace> told() {
        return told;
    }

    /// Computed from the end state alone.
    Map<UUID, ChainPlace> computed() {
        Map<UUID, ChainPlace> computed = new HashMap<>();
        told.keySet().forEach(id -> computed.put(id, ChainPlace.ALONE));
        persons.values().forEach(links -> computed.putAll(ChainPlaces.of(links, Duration.ofDays(7))));
        return computed;
    }

    private void read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        told.put(id, new ChainPlace(row.getObject("repeat_of", UUID.class), instant(row, "repeat_of_at"),
                row.getBoolean("chaser"), instant(row, "next_at")));
        if (row.getString("exclusion") == null && row.getString("topic") != null) {
            persons.computeIfAbsent(row.getString("identity_id") + row.getString("municipality"), _ -> new ArrayList<>())
                    .add(new Link(row.getString("topic"), id, row.getObject("interaction_id", UUID.class),
                            instant(row, "occurred_at"), instant(row, "first_answer_at"), instant(row, "failed_from"),
                            instant(row, "handed_over_at"), instant(row, "answer_overdue_at")));
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
