package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class BadInputIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_SUCH_CONTACT = "0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e";

    private final Kcc kcc;
    private final String municipality;
    private long storedBefore;

    BadInputIT(Kcc kcc) {
        this.kcc = kcc;
        this.municipality = kcc.newMunicipality();
    }

    /// @param field that the answer must name; empty when the whole message is wrong
    record Case(String name, String field, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void count() throws SQLException {
        storedBefore = stored();
    }

    @AfterAll
    void nothingWasStored() throws SQLException {
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void aWrongRegistrationIsRefusedInWordsThatNameTheField(Case wrong) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", wrong.body());

        assertRefused(answer);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations")).as(answer.text())
                .anySatisfy(violation -> assertThat(violation.path("field").asText()).isEqualTo(wrong.field()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "answer     | {}                                        | outcome",
            "answer     | {\"outcome\": \"KLAAR\"}                   | outcome",
            "answer     | {\"outcome\": \"SPAM\"}                    | outcome",
            "answer     | {\"outcome\": \"ANSWERED\", \"at\": \"nu\"} | at",
            "answer     | {\"outcome\": \"ANSWERED\", \"door\": \"mij\"} | door",
            "handover   | {}                                        | reason",
            "handover   | {\"reason\": 5}                           | reason",
            "reopening  | {}                                        | reason",
            "exclusion  | {\"reason\": \"ZOMAAR\"}                   | reason",
            "exclusion  | {\"reason\": null}                        | reason",
            "topic      | {}                                        | topic",
            "topic      | {\"topic\": \"Geen Code\"}                 | topic",
            "verdict    | {}                                        | resolved",
            "verdict    | {\"resolved\": \"misschien\"}              | resolved" })
    void aWrongMoveIsRefusedInWordsThatNameTheField(String move, String body, String field) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + NO_SUCH_CONTACT + "/" + move, body);

        assertRefused(answer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("violations"))
                .anySatisfy(violation -> assertThat(violation.path("field").asText()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
            "/v1/kpi?window=eeuw,window", "/v1/kpi?from=2026-01-01,to", "/v1/kpi?from=gisteren&to=2026-01-01,from",
            "/v1/kpi?groupBy=kleur,groupBy", "/v1/kpi?channel=FAX,channel", "/v1/kpi?municipality=Utrecht,municipality",
            "/v1/kpi/advice?window=eeuw,window", "/v1/kpi/advice?by=MONTH,by", "/v1/kpi/outlook?reason=OVERDUE,reason",
            "/v1/kpi/dimensions?window=year,window",
            "/v1/kpi/contacts?state=KWIJT,state", "/v1/kpi/contacts?page=nul,page" })
    void aWrongQuestionForFiguresIsRefusedInWordsThatNameTheParameter(String path, String parameter) {
        var answer = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), path);

        assertRefused(answer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}                                        | reason",
            "{\"reason\": \" \"}                       | reason",
            "{\"reason\": 5}                           | reason",
            "{\"reason\": \"Dubbel\", \"door\": \"mij\"} | door" })
    void aWrongWithdrawalIsRefusedInWordsThatNameTheField(String body, String field) {
        var answer = kcc.http().post(User.MANAGER, kcc.url(Service.KPI), "/v1/actions/" + NO_SUCH_CONTACT + "/withdraw", body);

        assertRefused(answer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("violations"))
                .anySatisfy(violation -> assertThat(violation.path("field").asText()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({ "/v1/contacts/" + NO_SUCH_CONTACT, "/v1/contacts/geen-nummer", "/v1/bestaat-niet" })
    void whatDoesNotExistIsNotFound(String path) {
        var answer = kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), path);

        assertRefused(answer);
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() throws IOException {
        var service = kcc.url(Service.INTAKE);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                    POST /v1/contacts HTTP/1.1\r
                    Host: %s\r
                    Authorization: %s\r
                    Content-Type: application/json\r
                    Content-Length: 10485760\r
                    \r
                    """.formatted(service.getAuthority(), User.AGENT.authorization(kcc.product().localPassword()))
                    .getBytes(StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> pour(socket, 10 * 1024));

            var answer = new String(socket.getInputStream().readNBytes(500), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("application/problem+json");
        }
    }

    /// The service may hang up before it has read everything.
    private static void pour(Socket socket, int kilobytes) {
        var kilobyte = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
        try {
            for (int i = 0; i < kilobytes; i++) {
                socket.getOutputStream().write(kilobyte);
            }
        } catch (IOException _) {
            // it did
        }
    }

    @Test
    void somethingElseThanJsonIsRefused() {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", "<contact/>",
                Map.of("Content-Type", "application/xml"));

        assertRefused(answer);
        assertThat(answer.status()).isEqualTo(415);
    }

    private static void assertRefused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "nl.kcc", "java.", "jackson");
    }

    private long stored() throws SQLException {
        return kcc.count(Service.INTAKE, "select (select count(*) from contact) + (select count(*) from interaction)"
                + " + (select count(*) from audit) + (select count(*) from idempotency_key) + (select count(*) from note)");
    }

    private List<Case> registrations() {
        var cases = new ArrayList<Case>();
        bad(cases, "municipality left out", "municipality", body -> body.remove("municipality"));
        bad(cases, "municipality null", "municipality", body -> body.putNull("municipality"));
        bad(cases, "municipality a number", "municipality", body -> body.put("municipality", 344));
        bad(cases, "municipality a name", "municipality", body -> body.put("municipality", "Utrecht"));
        bad(cases, "municipality too long", "municipality", body -> body.put("municipality", "GM03440"));
        bad(cases, "channel left out", "channel", body -> body.remove("channel"));
        bad(cases, "channel null", "channel", body -> body.putNull("channel"));
        bad(cases, "channel unknown", "channel", body -> body.put("channel", "FAX"));
        bad(cases, "channel a number", "channel", body -> body.put("channel", 1));
        bad(cases, "channel a list", "channel", body -> body.putArray("channel").add("PHONE"));
        bad(cases, "occurredAt in words", "occurredAt", body -> body.put("occurredAt", "gisteren"));
        bad(cases, "occurredAt a number", "occurredAt", body -> body.put("occurredAt", 1_795_000_000));
        bad(cases, "occurredAt in an hour", "occurredAt",
                body -> body.put("occurredAt", Instant.now().plus(1, ChronoUnit.HOURS).toString()));
        bad(cases, "person in words", "person", body -> body.put("person", "Jansen"));
        bad(cases, "person without type", "person.type", body -> body.putObject("person").put("value", "06 12345678"));
        bad(cases, "person of unknown type", "person.type", body -> person(body, "PASPOORT", "X"));
        bad(cases, "person without value", "person.value", body -> body.putObject("person").put("type", "PHONE"));
        bad(cases, "person with value null", "person.value",
                body -> body.putObject("person").put("type", "PHONE").putNull("value"));
        bad(cases, "BSN that fails the 11-proof", "person.value", body -> person(body, "BSN", "123456789"));
        bad(cases, "BSN too long", "person.value", body -> person(body, "BSN", "9999903420"));
        bad(cases, "e-mail address without @", "person.value", body -> person(body, "EMAIL", "jansen"));
        bad(cases, "telephone number too short", "person.value", body -> person(body, "PHONE", "12"));
        bad(cases, "KVK number too short", "person.value", body -> person(body, "KVK", "1234"));
        bad(cases, "person value very long", "person.value", body -> person(body, "EMAIL", "x".repeat(5000) + "@example.org"));
        bad(cases, "person with an unknown field", "person.naam",
                body -> person(body, "PHONE", "06 12345678").put("naam", "Jansen"));
        bad(cases, "questions left out", "questions", body -> body.remove("questions"));
        bad(cases, "questions null", "questions", body -> body.putNull("questions"));
        bad(cases, "questions empty", "questions", body -> body.putArray("questions"));
        bad(cases, "questions in words", "questions", body -> body.put("questions", "Wat kost het?"));
        bad(cases, "21 questions", "questions", body -> {
            for (int i = 0; i < 20; i++) {
                body.withArray("questions").addObject().putNull("topic").put("summary", "Vraag");
            }
        });
        bad(cases, "a question null", "questions[0]", body -> body.putArray("questions").addNull());
        bad(cases, "summary left out", "questions[0].summary", body -> first(body).remove("summary"));
        bad(cases, "summary null", "questions[0].summary", body -> first(body).putNull("summary"));
        bad(cases, "summary empty", "questions[0].summary", body -> first(body).put("summary", ""));
        bad(cases, "summary blank", "questions[0].summary", body -> first(body).put("summary", "   "));
        bad(cases, "summary too long", "questions[0].summary", body -> first(body).put("summary", "x".repeat(1001)));
        bad(cases, "summary with a NUL", "questions[0].summary", body -> first(body).put("summary", "a\u0000b"));
        bad(cases, "summary with an escape", "questions[0].summary", body -> first(body).put("summary", "a\u001bb"));
        bad(cases, "summary a number", "questions[0].summary", body -> first(body).put("summary", 5));
        bad(cases, "summary an object", "questions[0].summary", body -> first(body).putObject("summary"));
        bad(cases, "topic unknown", "questions[0].topic", body -> first(body).put("topic", "bestaat-niet"));
        bad(cases, "topic no code", "questions[0].topic", body -> first(body).put("topic", "Een Paspoort!"));
        bad(cases, "topic a number", "questions[0].topic", body -> first(body).put("topic", 5));
        bad(cases, "topic very long", "questions[0].topic", body -> first(body).put("topic", "a".repeat(500)));
        bad(cases, "outcome unknown", "questions[0].outcome", body -> first(body).put("outcome", "KLAAR"));
        bad(cases, "outcome a number", "questions[0].outcome", body -> first(body).put("outcome", 0));
        bad(cases, "a question with an unknown field", "questions[0].prioriteit",
                body -> first(body).put("prioriteit", "hoog"));
        bad(cases, "an unknown field", "naam", body -> body.put("naam", "Jansen"));
        cases.add(new Case("broken JSON", "", "{\"municipality\": \"GM0344\", "));
        cases.add(new Case("nothing", "", ""));
        cases.add(new Case("null", "", "null"));
        cases.add(new Case("a list", "", "[]"));
        cases.add(new Case("ten thousand levels deep", "questions[0]", "{\"questions\": " + "[".repeat(10_000)));
        return cases;
    }

    private void bad(List<Case> cases, String name, String field, Consumer<ObjectNode> spoil) {
        var body = JSON.createObjectNode().put("municipality", municipality).put("channel", "PHONE");
        body.putArray("questions").addObject().put("topic", "paspoort-aanvragen").put("summary", "Wat kost het?")
                .put("outcome", "ANSWERED");
        spoil.accept(body);
        cases.add(new Case(name, field, body.toString()));
    }

    private static ObjectNode person(ObjectNode body, String type, String value) {
        return body.putObject("person").put("type", type).put("value", value);
    }

    private static ObjectNode first(ObjectNode body) {
        return (ObjectNode) body.path("questions").path(0);
    }
}
