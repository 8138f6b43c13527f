package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// How long it takes to try a rule set on a month of contacts, beside the bare reading of the same rows.
record TryRules(Stage stage, int contacts, int rounds, Report report) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// A third of the contacts moves.
    private static final String RULES = """
            {"rules": [
              {"id": "klaar", "when": {"outcomeGiven": true}, "then": {"destination": "FRONT_OFFICE", "reason": "DONE",
               "answerOwed": false}, "explanation": "Al klaar."},
              {"id": "buiten-openingstijd", "when": {"withinOpeningHours": false}, "then": {"destination": "FRONT_OFFICE",
               "reason": "CLOSED", "answerWorkingDays": 3}, "explanation": "Uiterlijk {uiterlijk}."},
              {"id": "rest", "then": {"destination": "FRONT_OFFICE", "reason": "REST"}, "explanation": "Uiterlijk {uiterlijk}."}]}""";
    private static final String MONTH = "{\"from\": \"2025-10-01\", \"to\": \"2025-10-31\"}";
    private static final String BARE = """
            select sum(length(cast(to_jsonb(d) - 'trace' as text))) from contact_routing c join decision_trace d using (contact_id)
            where c.occurred_at >= '2025-10-01' and c.occurred_at < '2025-11-01'""";

    void measure() throws IOException, InterruptedException, SQLException {
        try (var connection = stage.connect(Service.ROUTING); var statement = connection.createStatement()) {
            report.progress("Making %,d contacts …", contacts);
            statement.execute(Stage.resource("past-contacts.sql").replace("CONTACTS", "" + contacts));
            int draft = send("/v1/rule-sets", RULES, 201).path("number").asInt();
            report.heading("A rule set tried on %,d contacts".formatted(contacts));
            report.line("| round | seconds | contacts | move | different facts | bare reading of the same rows, seconds |");
            report.line("|---|---:|---:|---:|---:|---:|");
            for (int round = 1; round <= rounds; round++) {
                long start = System.nanoTime();
                JsonNode found = send("/v1/rule-sets/" + draft + "/simulate", MONTH, 200);
                double tried = seconds(start);
                start = System.nanoTime();
                statement.executeQuery(BARE).close();
                report.line("| %d | %.2f | %d | %d | %d | %.2f |".formatted(round, tried, found.path("contacts").asInt(),
                        found.path("moved").asInt(), found.path("groups").asInt(), seconds(start)));
            }
            report.text("The first round is the first trial after the start. Goal: 40,000 contacts within 5 s.");
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private JsonNode send(String path, String body, int status) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stage.product().url(Service.ROUTING).resolve(path))
                .header("Authorization", User.RULE_MANAGER.authorization(stage.product().localPassword()))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
