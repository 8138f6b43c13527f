package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.plan.Way;

/// Every mail that the mail server accepts is kept once, as a contact or as what is none.
record ReadMails(Kcc kcc, Map<String, Long> expected) {
    private static final Duration SETTLE = Duration.ofMinutes(2);

    /// @param plan whose mails are about to be sent
    static ReadMails after(Kcc kcc, InteractionPlan plan) {
        var expected = new TreeMap<>(kept(kcc));
        plan.interactions().stream().filter(interaction -> interaction.way().isMail()).forEach(mail -> {
            expected.merge(kind(mail.way()), 1L, Long::sum);
            if (mail.sentTwice()) {
                expected.merge("DUPLICATE", 1L, Long::sum);
            }
        });
        return new ReadMails(kcc, expected);
    }

    void awaitAll() {
        await().atMost(SETTLE).untilAsserted(() -> assertThat(kept(kcc)).isEqualTo(expected));
    }

    private static String kind(Way way) {
        return switch (way) {
            case AUTOMATIC_REPLY -> "AUTOMATIC";
            case BOUNCE -> "BOUNCE";
            default -> "QUESTION";
        };
    }

    private static Map<String, Long> kept(Kcc kcc) {
        try (var connection = kcc.database(Service.INTAKE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select coalesce(kind, 'not read yet'), count(*) from incoming_mail group by kind")) {
            var kept = new TreeMap<String, Long>();
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getLong(2));
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
