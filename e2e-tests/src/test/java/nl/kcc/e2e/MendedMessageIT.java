package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.events.Topics;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// After [RebuildIT]: what an operator mends by hand is not in the log, so a rebuild parks it again.
@Order(70)
@ExtendWith(OnTheProduct.class)
class MendedMessageIT {
    private final Kcc kcc;
    private final RawLog log;

    MendedMessageIT(Kcc kcc) {
        this.kcc = kcc;
        this.log = new RawLog(kcc);
    }

    @Test
    void aMendedMessageIsReplayedAndCounted() throws SQLException, InterruptedException, ExecutionException {
        var municipality = kcc.newMunicipality();
        var id = RawLog.KEY.substring(0, 32) + municipality.substring(2);
        log.send(Topics.CONTACTS, Map.of(), """
                {"contact": {"contactId": "%s", "version": 1, "interactionId": "%s", "municipality": "%s", "channel": "PHONE",
                "occurredAt": "2026-11-20T08:14:05Z", "registeredAt": "2026-11-20T08:14:05Z", "answer": {"outcome": "ANSWERED",
                "answeredAt": "2026-11-20T08:14:05Z", "firstAnswerAt": "2026-11-20T08:14:05Z"}}}"""
                .formatted(id, RawLog.KEY, municipality));
        var message = await().atMost(Duration.ofSeconds(30)).until(() -> newestParked(municipality), found -> !found.isEmpty());
        var replay = "/v1/parked-messages/" + message + "/replay";
        assertThat(kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), replay, "").status()).isEqualTo(409);

        mend(message, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"));
        var replayed = kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), replay, "");

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(204);
        assertThat(kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), replay, "").status()).isEqualTo(404);
        kcc.books().add(id, municipality, Standing.SETTLED);
    }

    private String newestParked(String municipality) throws SQLException {
        try (var connection = kcc.database(Service.KPI);
                var statement = connection.prepareStatement(
                        "select id from parked_message where position(convert_to(?, 'UTF8') in value) > 0")) {
            statement.setString(1, municipality);
            var result = statement.executeQuery();
            return result.next() ? result.getString(1) : "";
        }
    }

    /// What an operator does who knows what is missing.
    private void mend(String message, Map<String, String> headers) throws SQLException {
        try (var connection = kcc.database(Service.KPI);
                var statement = connection.prepareStatement(
                        "update parked_message set headers = headers || jsonb_build_object(?::text, ?::text) where id = ?::uuid")) {
            for (var header : headers.entrySet()) {
                statement.setString(1, header.getKey());
                statement.setString(2, Base64.getEncoder().encodeToString(header.getValue().getBytes(StandardCharsets.UTF_8)));
                statement.setString(3, message);
                statement.executeUpdate();
            }
        }
    }
}
