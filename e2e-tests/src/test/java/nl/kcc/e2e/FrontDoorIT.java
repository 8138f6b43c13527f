package nl.kcc.e2e;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// All three services behind one address, as people and programs reach them.
@Order(3)
@ExtendWith(OnTheProduct.class)
class FrontDoorIT {
    private static final Map<String, String> PERSON = Map.of("Accept", "text/html");
    /// Calls that a manager may make, one of each service.
    private static final List<String> CALLS = List.of("/intake/v1/handover-reasons", "/routing/v1/topics", "/kpi/v1/kpi");

    private final Kcc kcc;
    private final URI door;

    FrontDoorIT(Kcc kcc) {
        this.kcc = kcc;
        this.door = kcc.product().frontDoor();
    }

    @Test
    void whatIsRegisteredIsFoundAtTheAddressThatTheAnswerNames() {
        var municipality = kcc.newMunicipality();
        var made = kcc.http().post(User.AGENT, door, "/intake/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE",
                 "questions": [{"summary": "Wat kost het?", "outcome": "ANSWERED"}]}""".formatted(municipality));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.json().at("/contacts/0/id").asText();
        kcc.books().add(id, municipality, Standing.SETTLED);
        var location = made.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(door + "/intake/v1/contacts/" + id);
        assertThat(kcc.http().send(User.AGENT, "GET", URI.create(location), Map.of(), null).json().path("id").asText())
                .isEqualTo(id);
    }

    @Test
    void theStreamBeginsAtOnce() throws Exception {
        var request = HttpRequest.newBuilder(door.resolve("/kpi/v1/kpi/stream?window=today")).timeout(Duration.ofSeconds(5))
                .header("Authorization", User.MANAGER.authorization(kcc.product().localPassword())).build();
        var answer = kcc.http().client().send(request, BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst().orElseThrow()).contains("\"total\"");
        }
    }

    @Test
    void oneSignInAndOneSignOutCountForAll() {
        assertThat(everywhere(Map.of())).containsOnly(401);
        var entered = send("POST", "/aanmelden", Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "gebruikersnaam=manager&terug=%2Fcijfers%2F&wachtwoord=" + encode(kcc.product().localPassword(), UTF_8));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/cijfers/");
        var session = Map.of("Cookie", entered.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""));

        assertThat(everywhere(session)).containsOnly(200);
        assertThat(send("POST", "/afmelden", session, "").headers().firstValue("Location")).contains("/inloggen?uit=ja");

        assertThat(everywhere(session)).containsOnly(401);
    }

    private List<Integer> everywhere(Map<String, String> session) {
        return CALLS.stream().map(call -> send("GET", call, session, null).status()).toList();
    }

    @ParameterizedTest
    @CsvSource({ "/, /inloggen", "/cijfers/, /inloggen?terug=%2Fcijfers%2F",
            "/werklijst/?a=b, /inloggen?terug=%2Fwerklijst%2F%3Fa%3Db" })
    void aPageOfAnyServiceLeadsToTheOneSignInAndBack(String page, String signIn) {
        var asked = send("GET", page, PERSON, null);

        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location")).contains(signIn);
        assertThat(send("GET", signIn, PERSON, null).text()).contains("Inloggen");
    }

    @ParameterizedTest
    @CsvSource({ "agent, /balie/", "backoffice, /werklijst/", "manager, /cijfers/", "ruler, /onderwerpen/",
            "operator, /beheer/", "privacy, /beheer/" })
    void theSiteItselfLeadsEachRoleToItsFirstPage(String user, String page) {
        var entered = send("POST", "/aanmelden", Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "gebruikersnaam=%s&wachtwoord=%s".formatted(user, encode(kcc.product().localPassword(), UTF_8)));
        var session = entered.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");

        assertThat(send("GET", "/", Map.of("Accept", "text/html", "Cookie", session), null).headers().firstValue("Location"))
                .contains(page);
    }

    @Test
    void eachReferenceOfAnInterfaceIsOfItsOwnService() {
        for (var service : Service.values()) {
            assertThat(kcc.http().get(null, door, "/%s/interface/".formatted(service.database())).status()).isEqualTo(200);
            assertThat(kcc.http().get(null, door, "/%s/v1/openapi.json".formatted(service.database())).json()
                    .at("/info/title").asText()).contains(service.database());
        }
    }

    @Test
    void aCallToTheAddressThatADescriptionNamesArrivesAtItsService() {
        for (var service : Service.values()) {
            var server = InterfaceDocument.of(kcc, service).server();
            assertThat(kcc.http().get(null, door, server + "/openapi.json").json().at("/info/title").asText())
                    .contains(service.database());
        }
    }

    @Test
    void metricsStayWithOperators() {
        assertThat(kcc.http().get(null, door, "/kpi/q/metrics").status()).isEqualTo(401);
        assertThat(kcc.http().get(User.OPERATOR, door, "/kpi/q/metrics").status()).isEqualTo(200);
    }

    private Http.Answer send(String method, String path, Map<String, String> headers, String body) {
        return kcc.http().send(null, method, door.resolve(path), headers, body == null ? null : body.getBytes(UTF_8));
    }
}
