package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.wire.User;

/// The figures prove themselves: damage done behind the service's back is named, and mended by an operator's commands.
@Order(61)
@ExtendWith(OnTheProduct.class)
class ProofIT {
    private static final Duration A_MINUTE = Duration.ofSeconds(75);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Kcc kcc;

    ProofIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @Test
    void deletedFactsAndAChangedCellAreNamedAndMended() throws SQLException {
        var municipality = kcc.newMunicipality();
        for (int i = 0; i < 8; i++) {
            register(municipality);
        }
        kcc.books().balance();
        var before = kcc.books().counted();

        execute("delete from contact_fact where contact_id in (select contact_id from contact_fact where municipality = '%s' limit 5)"
                .formatted(municipality));
        execute("update daily_counter set settled = settled + 1 where municipality = '%s'".formatted(municipality));

        await("the drift check raises its voice").atMost(A_MINUTE).until(() -> metric("kpi_drift_cells") > 0);
        assertThat(get("/v1/kpi/drift").path("cells").findValuesAsText("municipality")).contains(municipality);

        // Intake tells what it has at its start, and then every hour.
        var intake = kcc.product().service(Service.INTAKE);
        intake.stop();
        intake.start();
        intake.awaitReady(Kcc.READY_WITHIN);
        await("the missing contacts are named").atMost(PATIENCE)
                .until(() -> missing(municipality) == 5);

        for (var service : new Service[] { Service.INTAKE, Service.ROUTING }) {
            var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
            finished(service, "/v1/republications", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(today.minusDays(1), today));
        }
        finished(Service.KPI, "/v1/recomputations", "{}");

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(kcc.books().counted()).isEqualTo(before));
        await().atMost(PATIENCE).until(() -> missing(municipality) == 0);
        kcc.books().balance();
    }

    @Test
    void aRebuildBesideTheOldFiguresFindsNothingToChange() {
        register(kcc.newMunicipality());
        kcc.books().balance();

        var run = finished(Service.KPI, "/v1/rebuilds", "{\"dryRun\": true}");

        assertThat(run.path("read").asLong()).isPositive();
        assertThat(run.path("differingCells").asInt(-1)).isZero();
    }

    private void register(String municipality) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [
                {"topic": "paspoort-aanvragen", "summary": "Wat kost het?", "outcome": "ANSWERED"}]}"""
                .formatted(municipality));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        kcc.books().add(answer.json().at("/contacts/0/id").asText(), municipality, "PHONE", Counted.SETTLED);
    }

    private JsonNode finished(Service service, String path, String body) {
        var started = kcc.http().post(User.OPERATOR, kcc.url(service), path, body);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        var job = path + "/" + started.json().path("id").asText();
        return await().atMost(PATIENCE).until(() -> kcc.http().get(User.OPERATOR, kcc.url(service), job).json(),
                state -> state.path("phase").asText().equals("DONE"));
    }

    private int missing(String municipality) {
        int missing = 0;
        for (var day : get("/v1/kpi/manifests").path("differences")) {
            missing += day.path("municipality").asText().equals(municipality) && day.path("side").asText().equals("CONTACTS")
                    ? day.path("missing").asInt()
                    : 0;
        }
        return missing;
    }

    private double metric(String name) {
        return kcc.http().get(null, kcc.url(Service.KPI), "/q/metrics").text().lines()
                .filter(line -> line.startsWith(name)).mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
    }

    private JsonNode get(String path) {
        return kcc.http().get(User.OPERATOR, kcc.url(Service.KPI), path).json();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = kcc.database(Service.KPI); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
