package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import jakarta.mail.MessagingException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// Puts a person into every field that takes text and every code, and all written forms of a citizen service number with it.
record SideDoors(Kcc kcc, String municipality) {
    static final String NAME = "Zilverschoon";
    static final String PHONE = "0698765431";
    static final String MAIL = "wijnandus.z@voorbeeld.example";
    /// None of it may be anywhere but in intake.
    static final List<String> MARKS = List.of(NAME, NAME.toLowerCase(java.util.Locale.ROOT),
            NAME.toUpperCase(java.util.Locale.ROOT), PHONE, MAIL);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = NAME + ", " + PHONE + ", " + MAIL + ": ";
    private static final Path FORMS = Path.of("..", "personal-data", "src", "test", "resources", "written-as.txt");
    private static final String BETWEEN = " | ";

    /// @param masked what may be kept of it
    record Text(String written, String masked) {

        private Text with(Text next) {
            return written.isEmpty() ? next : new Text(written + BETWEEN + next.written, masked + BETWEEN + next.masked);
        }

        private Text about(String person) {
            return new Text(person + written, person + masked);
        }
    }

    /// All written forms, in as few texts of this length as they fit in.
    static List<Text> texts(int longest) throws IOException {
        var texts = new ArrayList<Text>();
        var text = new Text("", "");
        for (var line : Files.readAllLines(FORMS)) {
            // Without the control character that is refused in every text.
            if (!line.startsWith("# ") && !line.contains("\\u0085")) {
                var form = line.split(" => ");
                var longer = text.with(new Text(unescaped(form[0]), unescaped(form[1])));
                if (longer.written().length() > longest - PERSON.length()) {
                    texts.add(text);
                    longer = new Text(unescaped(form[0]), unescaped(form[1]));
                }
                text = longer;
            }
        }
        texts.add(text);
        return texts;
    }

    private static String unescaped(String text) throws IOException {
        var line = new Properties();
        line.load(new StringReader("text=" + text));
        return line.getProperty("text");
    }

    /// Summaries, notes, answers and reasons: kept, and masked.
    void tellIntake() throws IOException {
        for (var text : texts(1000)) {
            var told = text.about(PERSON);
            var id = register(told);
            assertThat(move(id, "notes", Map.of("text", told.written())).at("/history/1/text").asText())
                    .isEqualTo(told.masked());
            assertThat(move(id, "answer", Map.of("outcome", "ANSWERED", "text", told.written())).at("/history/2/text").asText())
                    .isEqualTo(told.masked());
            assertThat(move(id, "reopening", Map.of("reason", told.written())).at("/history/3/text").asText())
                    .isEqualTo(told.masked());
            var handedOver = move(id, "handover", Map.of("reason", "OTHER", "note", told.written()));
            assertThat(handedOver.path("summary").asText()).isEqualTo(told.masked());
            assertThat(handedOver.at("/history/4/text").asText()).isEqualTo(told.masked());
            kcc.books().add(id, municipality, Standing.HANDED_OVER);
        }
    }

    /// Calls and visits, with the number of who calls and names where they do not belong: no books are kept of these.
    void tellOfCalls() {
        var elsewhere = kcc.newMunicipality();
        for (var event : List.of("RINGING", "ANSWERED", "ENDED")) {
            var call = Map.of("callId", "side-door", "municipality", elsewhere, "event", event, "at", Instant.now().toString(),
                    "from", PHONE, "queue", NAME, "agent", NAME);
            assertThat(post(User.SWITCHBOARD, Service.INTAKE, "/v1/calls", call).status()).isEqualTo(202);
        }
        var visit = Map.of("visitId", "side-door", "municipality", elsewhere, "event", "TAKEN", "at", Instant.now().toString(),
                "ticket", NAME, "desk", NAME);
        assertThat(post(User.SWITCHBOARD, Service.INTAKE, "/v1/visits", visit).status()).isEqualTo(202);
    }

    /// The citizens' form: no books are kept of these.
    void tellForm() throws IOException {
        var elsewhere = kcc.newMunicipality();
        for (var text : texts(10_000)) {
            var told = text.about(PERSON);
            var answer = post(null, Service.INTAKE, "/v1/web-contacts", Map.of("municipality", elsewhere, "email",
                    "burger@voorbeeld.nl", "name", PERSON, "message", told.written()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        }
    }

    /// By mail.
    void tellByMail() throws IOException, MessagingException {
        new MarkedMail(kcc).tell(NAME, MAIL, PERSON, texts(10_000).getFirst().about(PERSON).written());
        kcc.books().addRest(Kcc.MUNICIPALITY_WITH_MAILBOX, 1);
    }

    /// Rows of another system. No books are kept of these.
    void tellInAFile() throws IOException {
        var elsewhere = kcc.newMunicipality();
        var rows = new StringBuilder();
        var number = 0;
        for (var text : texts(1000)) {
            rows.append(body(Map.of("sourceId", NAME + number++, "municipality", elsewhere, "channel", "PHONE", "person",
                    Map.of("type", "EMAIL", "value", MAIL), "occurredAt", Instant.now().toString(), "summary",
                    text.about(PERSON).written()))).append('\n');
        }
        rows.append(body(Map.of("sourceId", NAME, "municipality", NAME, "channel", NAME))).append('\n');
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/_import", rows.toString(),
                Map.of("Content-Type", "application/x-ndjson"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(number);
        assertThat(answer.json().path("refused")).hasSize(1);
    }

    private String register(Text told) {
        var question = new TreeMap<String, Object>(Map.of("summary", told.written()));
        var answer = post(User.AGENT, Service.INTAKE, "/v1/contacts", Map.of("municipality", municipality, "channel", "EMAIL",
                "person", Map.of("type", "EMAIL", "value", MAIL), "questions", List.of(question)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().at("/contacts/0/id").asText();
    }

    private JsonNode move(String id, String move, Map<String, ?> body) {
        var answer = post(User.AGENT, Service.INTAKE, "/v1/contacts/" + id + "/" + move, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /// Answer texts: those of rule managers, kept masked.
    void tellRouting() throws IOException {
        for (var text : texts(300)) {
            var path = "/v1/answer-texts/gladheid?municipality=" + kcc.newMunicipality();
            var body = body(Map.of("ask", List.of(onOneLine(text.written())), "say", text.written(), "version", 0));
            var stored = kcc.http().send(User.RULE_MANAGER, "PUT", kcc.url(Service.ROUTING).resolve(path), Map.of(),
                    body.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(stored.status()).as(stored.text()).isEqualTo(200);
            assertThat(stored.json().at("/ask/0").asText()).isEqualTo(onOneLine(text.masked()));
            assertThat(stored.json().path("say").asText()).isEqualTo(text.masked());
        }
    }

    /// Norms and actions: their texts are those of managers, kept masked and published.
    void tellKpi() throws IOException {
        for (var text : texts(200)) {
            var norm = post(User.MANAGER, Service.KPI, "/v1/norms", Map.of("municipality", kcc.newMunicipality(), "metric",
                    "FCR", "share", 0.8, "owner", onOneLine(text.written()), "measurement", text.written(), "note",
                    text.written()));
            assertThat(norm.status()).as(norm.text()).isEqualTo(201);
            assertThat(norm.json().path("owner").asText()).isEqualTo(onOneLine(text.masked()));
            assertThat(norm.json().path("measurement").asText()).isEqualTo(text.masked());
            assertThat(norm.json().path("note").asText()).isEqualTo(text.masked());
            tellAction(norm.json().path("id").asText(), text);
        }
    }

    private void tellAction(String norm, Text text) {
        var action = post(User.MANAGER, Service.KPI, "/v1/actions", Map.of("norm", norm, "title", onOneLine(text.written()),
                "owner", onOneLine(text.written()), "startedOn", "2026-01-05", "status", "RUNNING", "note", text.written()));
        assertThat(action.status()).as(action.text()).isEqualTo(201);
        assertThat(action.json().path("title").asText()).isEqualTo(onOneLine(text.masked()));
        assertThat(action.json().path("owner").asText()).isEqualTo(onOneLine(text.masked()));
        assertThat(action.json().path("note").asText()).isEqualTo(text.masked());
        var withdrawn = post(User.MANAGER, Service.KPI, "/v1/actions/" + action.json().path("id").asText() + "/withdraw",
                Map.of("reason", text.written()));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().at("/withdrawal/reason").asText()).isEqualTo(text.masked());
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s", " ");
    }

    /// Where a code belongs, a person is refused; where something is looked for, nothing of it stays.
    void tryCodesAndAddresses() {
        var id = register(new Text(PERSON, PERSON));
        kcc.books().add(id, municipality, Standing.OPEN);
        var code = NAME.toLowerCase(java.util.Locale.ROOT) + "-" + PHONE;
        var reason = NAME.toUpperCase(java.util.Locale.ROOT) + "_" + PHONE;
        var contact = "/v1/contacts/" + id;
        refused(User.AGENT, Service.INTAKE, contact + "/handover", Map.of("reason", reason));
        refused(User.AGENT, Service.INTAKE, contact + "/handover", Map.of("reason", "OTHER", "department", code));
        refused(User.AGENT, Service.INTAKE, contact + "/topic", Map.of("topic", code));
        refused(User.AGENT, Service.INTAKE, "/v1/contacts",
                Map.of("municipality", municipality, "channel", "PHONE", "questions",
                        List.of(Map.of("summary", "x", "outcome", "HANDOVER", "handover", Map.of("reason", reason)))));
        refused(User.AGENT, Service.INTAKE, "/v1/contacts",
                Map.of("municipality", municipality, "channel", "PHONE", "questions",
                        List.of(Map.of("summary", "x", "topic", code))));
        refused(User.AGENT, Service.INTAKE, "/v1/contacts", Map.of("municipality", code, "channel", "PHONE"));
        refused(User.MANAGER, Service.KPI, "/v1/actions", Map.of("norm", id, "title", "t", "owner", "o", "startedOn",
                "2026-01-05", "status", "RUNNING", "department", code));
        refused(User.MANAGER, Service.KPI, "/v1/actions", Map.of("norm", id, "title", "t", "owner", "o", "startedOn",
                "2026-01-05", "status", "RUNNING", "reason", reason));
        var nowhere = "/v1/handovers/" + RawLog.KEY;
        refused(User.BACK_OFFICE, Service.ROUTING, nowhere + "/forward", Map.of("department", code, "reason", "OTHER"));
        refused(User.BACK_OFFICE, Service.ROUTING, nowhere + "/forward", Map.of("department", "burgerzaken", "reason", reason));
        refused(User.BACK_OFFICE, Service.ROUTING, nowhere + "/return", Map.of("reason", reason));
        refused(User.BACK_OFFICE, Service.ROUTING, nowhere + "/complete", Map.of("result", reason));
        kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/topics/_suggest", body(Map.of("text", PERSON)).toString());
        var query = URLEncoder.encode(NAME + MAIL + " 999990342", StandardCharsets.UTF_8);
        for (var service : Service.values()) {
            for (var path : List.of("/v1/topics?q=", "/v1/kpi?topic=", "/v1/kpi/contacts?state=", "/v1/handovers?department=",
                    "/v1/contacts/")) {
                assertThat(kcc.http().get(User.AGENT, kcc.url(service), path + query).status()).isLessThan(500);
            }
        }
        kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", "{}", Map.of("Idempotency-Key", MAIL));
    }

    private void refused(User user, Service service, String path, Map<String, ?> body) {
        var answer = post(user, service, path, body);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(400);
        assertThat(MARKS).noneMatch(answer.text()::contains);
    }

    private Http.Answer post(User user, Service service, String path, Map<String, ?> body) {
        return kcc.http().post(user, kcc.url(service), path, body(body).toString());
    }

    private static ObjectNode body(Map<String, ?> fields) {
        return JSON.valueToTree(fields);
    }
}
