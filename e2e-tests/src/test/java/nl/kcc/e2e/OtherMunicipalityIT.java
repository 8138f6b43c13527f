package nl.kcc.e2e;

import static nl.kcc.e2e.TwoMunicipalities.OURS;
import static nl.kcc.e2e.TwoMunicipalities.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// Whoever may see one municipality learns nothing of another one: every call is answered alike whether the other has data
/// or none.
@Order(90)
@TestInstance(Lifecycle.PER_CLASS)
class OtherMunicipalityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Of a version that nobody has: their own setting stays as it is, too.
    private static final String DELAY_NOTICE = """
            {"enabled": true, "hoursBefore": 4, "workingDays": 2, "text": "Uiterlijk {nieuw}.", "version": 1000}""";

    /// What is sent with a call that wants a body; `NORM` stands for the id of a norm of ours.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /v1/contacts", """
                    {"municipality": "%s", "channel": "PHONE", "questions": [{"summary": "Van een ander"}]}""".formatted(OURS)),
            Map.entry("POST /v1/contacts/_search",
                    "{\"person\": {\"type\": \"EMAIL\", \"value\": \"jan@example.org\"}, \"purpose\": \"Nieuwsgierig\"}"),
            Map.entry("POST /v1/contacts/_import", ""),
            Map.entry("POST /v1/contacts/{id}/claim", ""),
            Map.entry("POST /v1/contacts/{id}/release", ""),
            Map.entry("POST /v1/contacts/{id}/undo", ""),
            Map.entry("POST /v1/contacts/{id}/split", "{\"questions\": [{\"summary\": \"Nog iets\"}]}"),
            Map.entry("POST /v1/contacts/{id}/forwarding", "{\"body\": \"UWV\", \"text\": \"Daarover gaat het UWV\"}"),
            // One's own, of no municipality: nothing is stored, so that the second time is like the first.
            Map.entry("PUT /v1/drafts/{id}", "{}"),
            Map.entry("DELETE /v1/drafts/{id}", ""),
            // Of a revision that nobody has: topics and groups stay as they are, too.
            Map.entry("PUT /v1/topics/{code}",
                    "{\"name\": \"Van een ander\", \"group\": \"afval\", \"department\": \"burgerzaken\", "
                            + "\"revision\": \"0000000000000000\"}"),
            Map.entry("PUT /v1/topic-groups/{code}", "{\"name\": \"Van een ander\", \"revision\": \"0000000000000000\"}"),
            Map.entry("POST /v1/topics/_import", ""),
            Map.entry("POST /v1/contacts/{id}/answer", "{\"outcome\": \"ANSWERED\"}"),
            Map.entry("POST /v1/contacts/{id}/exclusion", "{\"reason\": \"SPAM\"}"),
            Map.entry("POST /v1/contacts/{id}/handover", "{\"reason\": \"NO_KNOWLEDGE\"}"),
            Map.entry("POST /v1/contacts/{id}/reopening", "{\"reason\": \"Niet beantwoord\"}"),
            Map.entry("POST /v1/contacts/{id}/notes", "{\"text\": \"Gelezen\"}"),
            Map.entry("POST /v1/contacts/{id}/topic", "{\"topic\": \"paspoort\"}"),
            Map.entry("POST /v1/contacts/{id}/verdict", "{\"resolved\": false}"),
            Map.entry("POST /v1/contacts/{id}/mail/decision", "{\"decision\": \"NEW_QUESTION\"}"),
            Map.entry("POST /v1/mails/{id}/question", ""),
            Map.entry("POST /v1/calls", """
                    {"callId": "1", "municipality": "%s", "event": "RINGING", "at": "2026-11-20T09:14:05Z"}""".formatted(OURS)),
            Map.entry("POST /v1/visits", """
                    {"visitId": "1", "municipality": "%s", "event": "TAKEN", "at": "2026-11-20T09:14:05Z"}""".formatted(OURS)),
            Map.entry("POST /v1/handovers/{id}/accept", ""),
            Map.entry("POST /v1/handovers/{id}/assign", "{\"assignee\": \"them\", \"takeOver\": true}"),
            Map.entry("POST /v1/handovers/{id}/unassign", "{\"takeOver\": true}"),
            Map.entry("POST /v1/handovers/_bulk",
                    "{\"ids\": [\"HANDOVER\"], \"action\": \"RETURN\", \"reason\": \"OTHER\", \"takeOver\": true}"),
            // Nothing is stored, so that the second time is like the first.
            Map.entry("POST /v1/absences", "{\"substitute\": \"them\", \"from\": \"2026-01-01\", \"to\": \"2026-01-02\"}"),
            Map.entry("DELETE /v1/absences/{id}", ""),
            Map.entry("PUT /v1/departments/{department}/desk", "{\"reminders\": false, \"version\": 1000}"),
            Map.entry("POST /v1/handovers/{id}/complete", "{\"result\": \"ANSWERED\"}"),
            Map.entry("POST /v1/handovers/{id}/forward", "{\"department\": \"burgerzaken\", \"reason\": \"WRONG_DEPARTMENT\"}"),
            Map.entry("POST /v1/handovers/{id}/return", "{\"reason\": \"OTHER\"}"),
            Map.entry("POST /v1/handovers/{id}/wait", "{\"reason\": \"DATA_MISSING\"}"),
            Map.entry("POST /v1/handovers/{id}/resume", "{}"),
            Map.entry("POST /v1/calendars/{municipality}/_calculate",
                    "{\"from\": \"2026-11-20T09:14:05Z\", \"workingDays\": 2}"),
            Map.entry("PUT /v1/calendars/{municipality}",
                    "{\"version\": 1000, \"openingHours\": {}, \"liberationDay\": \"NEVER\"}"),
            Map.entry("PUT /v1/terms", "{\"version\": 1000, \"usualWorkingDays\": 2}"),
            Map.entry("POST /v1/decisions/_preview", "{\"municipality\": \"%s\", \"channel\": \"PHONE\"}".formatted(OURS)),
            Map.entry("POST /v1/topics/_suggest", "{\"text\": \"mijn paspoort is verlopen\"}"),
            // Of a version that nobody has: their own text stays as it is, too.
            Map.entry("PUT /v1/answer-texts/{topic}", "{\"say\": \"Van een ander\", \"version\": 1000}"),
            // Rules are the whole installation's; nothing of these is stored.
            Map.entry("POST /v1/rule-sets", "{\"basedOn\": 1000}"),
            Map.entry("PUT /v1/rule-sets/{number}", "{\"revision\": 1, \"rules\": []}"),
            Map.entry("POST /v1/rule-sets/{number}/check", ""),
            Map.entry("POST /v1/rule-sets/{number}/activate", "{}"),
            Map.entry("POST /v1/rule-sets/{number}/withdraw", ""),
            Map.entry("POST /v1/rule-sets/_import", ""),
            Map.entry("PUT /v1/delay-notices", DELAY_NOTICE),
            Map.entry("PUT /v1/delay-notices/{topic}", DELAY_NOTICE),
            Map.entry("POST /v1/rule-sets/{number}/simulate",
                    "{\"municipality\": \"%s\", \"from\": \"2026-11-01\", \"to\": \"2026-11-02\"}".formatted(OURS)),
            Map.entry("POST /v1/norms", norm(OURS)),
            Map.entry("PUT /v1/norms/{id}", norm(THEIRS)),
            Map.entry("POST /v1/actions", action(THEIRS)),
            Map.entry("PUT /v1/actions/{id}", action(THEIRS)),
            Map.entry("POST /v1/actions/{id}/withdraw", "{\"reason\": \"Van een ander\"}"));

    /// Of operators: they keep the whole installation going, and see no text and no name.
    private static final List<String> OF_OPERATORS = List.of("/v1/parked-messages", "/v1/republications", "/v1/rebuilds",
            "/v1/recomputations", "/v1/unknown-contacts", "/v1/kpi/drift", "/v1/kpi/manifests");

    /// Anybody may ask anything of any municipality there; what is told of it, to whoever knows address and reference only.
    private static final String OF_CITIZENS = "/v1/web-contacts";

    /// That somebody looked for a person is kept, whatever was found; a mailbox is looked into all the time.
    private static final List<String> CHANGING_BY_THEMSELVES = List.of("outbox", "manifest", "unknown_contact", "written_log",
            "person_lookup", "mailbox");

    private TwoMunicipalities installation;
    /// How the calls were answered before we had any data.
    private Map<String, String> before;
    private String contact;
    private String handover;
    private String norm;
    private String action;

    @BeforeAll
    void storeOurs() {
        installation = new TwoMunicipalities();
        await().atMost(PATIENCE)
                .until(() -> ask(Service.INTAKE, "POST", "/v1/topics/_suggest", "{\"text\": \"paspoort\"}").status() == 200);
        before = answers();
        contact = ours(Service.INTAKE, User.AGENT, "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "person": {"type": "EMAIL", "value": "jan@example.org"},
                 "questions": [{"summary": "Geheim van ons", "outcome": "HANDOVER"},
                               {"summary": "Nog een geheim", "outcome": "ANSWERED"}]}""".formatted(OURS))
                .at("/contacts/0/id").asText();
        norm = ours(Service.KPI, User.MANAGER, "/v1/norms", norm(OURS)).at("/id").asText();
        action = ours(Service.KPI, User.MANAGER, "/v1/actions", action(OURS).replace("NORM", norm)).at("/id").asText();
        await().atMost(PATIENCE).until(() -> count(Service.ROUTING, "handover") == 1);
        handover = read(Service.ROUTING, User.BACK_OFFICE, "/v1/handovers").at("/handovers/0/id").asText();
        await().atMost(PATIENCE)
                .until(() -> count(Service.KPI, "contact_fact where contact_version > 0 and routing_version > 0") == 2);
        await().atMost(PATIENCE).until(() -> count(Service.INTAKE, "decision") == 2);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void everyCallIsAnsweredAsIfTheOtherMunicipalityHadNoData() throws SQLException {
        String rows = rows();

        assertThat(answers()).isEqualTo(before);

        assertThat(rows()).isEqualTo(rows);
    }

    /// The rules that decide hold for both.
    @Test
    void whoSeesOneMunicipalityPutsNoRulesInForceAndTakesNoneOut() {
        for (String call : List.of("activate", "withdraw")) {
            assertThat(before.get(Service.ROUTING.database() + " POST /v1/rule-sets/{number}/" + call)).startsWith("403 ");
        }
    }

    /// By call, what a user of the other municipality is told; ids and moments left out.
    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        var refused = new TreeSet<String>();
        for (var service : Service.values()) {
            var document = new InterfaceDocument(service,
                    installation.local().get(null, installation.url(service), "/v1/openapi.json").json());
            for (var operation : document.operations()) {
                String call = operation.toString();
                if (OF_OPERATORS.stream().anyMatch(operation.path()::startsWith)) {
                    refused.add(service.database() + " " + call + " "
                            + ask(service, operation.method(), operation.path(), "{}").status());
                    continue;
                }
                if (operation.path().startsWith(OF_CITIZENS)) {
                    continue;
                }
                String body = BODIES.get(call);
                assertThat(body != null || !operation.changes()).as("a body for " + call).isTrue();
                for (String query : queries(operation.node().path("parameters"))) {
                    var answer = ask(service, operation.method(), operation.path() + query, body);
                    answers.put(service.database() + " " + call + query, answer.status() + " " + plain(answer.text()));
                }
            }
        }
        assertThat(refused).as("calls of operators").isNotEmpty().allMatch(call -> call.endsWith(" 403"));
        assertThat(answers.entrySet().stream().filter(answer -> answer.getValue().startsWith("200"))).hasSizeGreaterThan(20);
        assertThat(answers.values()).noneMatch(answer -> answer.startsWith("5"));
        return answers;
    }

    private TwoMunicipalities.Answer ask(Service service, String method, String path, String body) {
        String id = path.startsWith("/v1/contacts/") ? contact
                : path.startsWith("/v1/handovers/") ? handover : path.startsWith("/v1/norms/") ? norm : action;
        return installation.asOneOfThem(service, method,
                path.replace("{id}", id == null ? UUID.randomUUID().toString() : id).replace("{number}", "1")
                        .replace("{topic}", "gladheid").replace("{municipality}", OURS).replace("{code}", "gladheid")
                        .replace("{department}", "burgerzaken"),
                body == null || body.isEmpty() ? null
                        : body.replace("NORM", norm == null ? UUID.randomUUID().toString() : norm)
                                .replace("HANDOVER", handover == null ? UUID.randomUUID().toString() : handover));
    }

    private static List<String> queries(JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.forEach(parameter -> names.add(parameter.path("name").asText()));
        String required = names.contains("format") ? "?format=csv" : "?";
        List<String> queries = new ArrayList<>(List.of(required.equals("?") ? "" : required));
        if (names.contains("municipality")) {
            queries.add(required + "&municipality=" + OURS);
        }
        if (names.contains("window")) {
            queries.add(required + "&window=all");
            queries.add(required + "&window=all&municipality=" + THEIRS);
        }
        if (names.contains("groupBy")) {
            queries.add(required + "&window=all&groupBy=municipality");
        }
        return queries.stream().map(query -> query.replace("?&", "?")).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+(Z|[+-]\\d\\d:\\d\\d)?", "#");
    }

    private static String norm(String municipality) {
        return "{\"municipality\": \"%s\", \"metric\": \"FCR\", \"share\": 0.8, \"owner\": \"Ons team\"}"
                .formatted(municipality);
    }

    private static String action(String municipality) {
        return """
                {"norm": "NORM", "municipality": "%s", "title": "Ons plan", "owner": "Ons team", "startedOn": "2026-11-02",
                 "status": "RUNNING"}""".formatted(municipality);
    }

    private JsonNode ours(Service service, User user, String path, String body) {
        var answer = installation.local().post(user, installation.url(service), path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode read(Service service, User user, String path) {
        return installation.local().get(user, installation.url(service), path).json();
    }

    private String rows() throws SQLException {
        var rows = new StringBuilder();
        for (var service : Service.values()) {
            try (var sql = Sql.asSuperuser(installation.product(), service)) {
                for (String table : sql.tables()) {
                    if (!CHANGING_BY_THEMSELVES.contains(table)) {
                        rows.append(sql.text("select string_agg(t::text, e'\\n' order by t::text) from %s t".formatted(table)));
                    }
                }
            }
        }
        return rows.toString();
    }

    private long count(Service service, String table) throws SQLException {
        try (var sql = Sql.asSuperuser(installation.product(), service)) {
            return sql.count(table);
        }
    }
}
