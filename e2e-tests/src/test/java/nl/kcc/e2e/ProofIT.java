package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Part;
import nl.kcc.simulator.ledger.Standing;
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
        execute("update counter set settled = settled + 1 where grain = 'day' and municipality = '%s'".formatted(municipality));

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

    @Test
    void aRestoreOfYesterdayNamesWhatItLost() throws SQLException {
        var municipality = kcc.newMunicipality();
        register(municipality);
        var open = registered(municipality, "\"Wat kost het?\"", "").at("/contacts/0/id").asText();
        kcc.books().add(open, municipality, Standing.OPEN);
        kcc.books().balance();
        var intake = kcc.product().service(Service.INTAKE);

        intake.stop();
        onServer("create database yesterday template %s".formatted(Service.INTAKE.database()));
        startAgain(intake);
        var lost = List.of(keyed(municipality, 1), keyed(municipality, 2), keyed(municipality, 3));
        var registered = Instant.now();
        assertThat(kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + open + "/answer",
                "{\"outcome\": \"ANSWERED\"}").status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> kpi(municipality).path("registered").asInt() == 5
                && kpi(municipality).path("settled").asInt() == 5);
        intake.stop();
        onServer("drop database %s with (force)".formatted(Service.INTAKE.database()));
        onServer("alter database yesterday rename to %s".formatted(Service.INTAKE.database()));
        startAgain(intake);

        // The lost ones are older than what may still have been on its way.
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(registered.plusSeconds(16)));
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var days = "{\"from\": \"%s\", \"to\": \"%s\", \"restored\": true}".formatted(today.minusDays(1), today);
        finished(Service.INTAKE, "/v1/republications", days);

        await("the lost contacts are listed").atMost(PATIENCE).until(() -> unknown(municipality),
                unknown -> unknown.size() == 3);
        assertThat(unknown(municipality)).containsExactlyInAnyOrderElementsOf(lost);
        await("what intake says counts again").atMost(PATIENCE).until(() -> kpi(municipality).path("open").asInt() == 1);

        // Whoever repeats what he sent yesterday makes the contact anew, and once.
        for (int i : new int[] { 1, 2, 3 }) {
            var again = keyed(municipality, i);
            assertThat(lost).doesNotContain(again);
            assertThat(keyed(municipality, i)).isEqualTo(again);
            kcc.books().add(again, municipality, Standing.SETTLED);
        }
        var decided = kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), "/v1/unknown-contacts/decisions",
                "{\"decision\": \"REMOVE\", \"contacts\": [\"%s\"]}".formatted(String.join("\", \"", lost)));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(unknown(municipality)).isEmpty();
        kcc.books().balance();
        assertThat(finished(Service.KPI, "/v1/rebuilds", "{\"dryRun\": true}").path("differingCells").asInt(-1)).isZero();
    }

    private String keyed(String municipality, int number) {
        return registered(municipality, "\"Vraag %d\", \"outcome\": \"ANSWERED\"".formatted(number),
                "lost-" + municipality + number)
                .at("/contacts/0/id").asText();
    }

    private JsonNode registered(String municipality, String question, String key) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": "paspoort-aanvragen", "summary": %s}]}"""
                .formatted(municipality, question), key.isEmpty() ? Map.of() : Map.of("Idempotency-Key", key));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode kpi(String municipality) {
        return kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all&municipality=" + municipality).json()
                .path("total");
    }

    /// Those on which nobody has decided.
    private List<String> unknown(String municipality) {
        return get("/v1/unknown-contacts").path("contacts").valueStream()
                .filter(contact -> contact.path("municipality").asText().equals(municipality))
                .filter(contact -> !contact.has("decision") && !contact.has("toldVersion"))
                .map(contact -> contact.path("id").asText()).toList();
    }

    private static void startAgain(Part part) {
        part.start();
        part.awaitReady(Kcc.READY_WITHIN);
    }

    private void onServer(String sql) throws SQLException {
        try (var connection = kcc.database(Service.KPI); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void register(String municipality) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [
                {"topic": "paspoort-aanvragen", "summary": "Wat kost het?", "outcome": "ANSWERED"}]}"""
                .formatted(municipality));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        kcc.books().add(answer.json().at("/contacts/0/id").asText(), municipality, Standing.SETTLED);
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
