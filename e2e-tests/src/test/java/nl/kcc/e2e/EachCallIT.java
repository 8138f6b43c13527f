package nl.kcc.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.allinone.Service;
import nl.kcc.e2e.InterfaceDocument.Operation;
import nl.kcc.simulator.wire.User;

/// What holds for each call of each service, as its own document lists them.
@Order(4)
@ExtendWith(OnTheProduct.class)
class EachCallIT {
    private final Kcc kcc;

    EachCallIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @ParameterizedTest
    @EnumSource
    void takesOnlyTheParametersThatItKnows(Service service) {
        var document = document(service);
        for (var call : document.operations()) {
            assertRefused(service, call, "?onbekend=1", "onbekend");
            for (var parameter : single(document, call)) {
                assertRefused(service, call, "?" + parameter + "=", parameter);
                assertRefused(service, call, "?" + parameter + "=1&" + parameter + "=1", parameter);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsJsonAlone(Service service) {
        for (var call : document(service).operations()) {
            if (call.node().has("requestBody")) {
                for (var headers : List.of(Map.of("Content-Type", "text/plain"), Map.of("Content-Encoding", "gzip"))) {
                    var answer = ask(service, call.method(), call.path(), headers);
                    assertThat(answer.status()).as(call + " " + headers + answer.text()).isEqualTo(415);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichMethodsThereAre(Service service) {
        document(service).operations().stream()
                .collect(Collectors.groupingBy(Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())))
                .forEach((path, methods) -> {
                    var answer = ask(service, "PATCH", path, Map.of());
                    assertThat(answer.status()).as(path).isEqualTo(405);
                    assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", ")).as(path).containsAll(methods);
                });
    }

    @ParameterizedTest
    @EnumSource
    void anAmbiguousHeadIsRefusedBeforeAnyCall(Service service) throws IOException {
        for (var request : List.of("GET /q/health HTTP/1.1\r\n\r\n",
                "GET /v1/openapi.json HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HALLO\r\n\r\n")) {
            var answer = raw(kcc.url(service), request);
            assertThat(answer).as(request).contains(" 400 Bad Request\r\n", "API-Version: ", "\"detail\":")
                    .containsIgnoringCase("content-type: application/problem+json").doesNotContain("Retry-After");
        }
    }

    @Test
    void threeHundredThousandQuestionsAreRefusedInAMoment() {
        var body = "{\"channel\": \"PHONE\", \"questions\": [" + String.join(",", Collections.nCopies(300_000, "{}")) + "]}";

        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("questions");
        assertThat(answer.text()).contains("20");
    }

    private void assertRefused(Service service, Operation call, String query, String named) {
        var answer = ask(service, call.method(), call.path() + query, Map.of());
        assertThat(answer.status()).as(call + query + answer.text()).isEqualTo(400);
        assertThat(answer.json().path("violations")).as(call + query + answer.text())
                .anySatisfy(violation -> assertThat(violation.path("field").asText()).isEqualTo(named));
    }

    private InterfaceDocument document(Service service) {
        var document = InterfaceDocument.of(kcc, service);
        assertThat(document.operations()).isNotEmpty();
        return document;
    }

    private static List<String> single(InterfaceDocument document, Operation call) {
        var names = new ArrayList<String>();
        for (var each : call.node().path("parameters")) {
            var parameter = document.resolved(each);
            if (parameter.path("in").asText().equals("query")
                    && !document.resolved(parameter.path("schema")).path("type").asText().equals("array")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    /// As the first user who may.
    private Http.Answer ask(Service service, String method, String path, Map<String, String> headers) {
        var url = kcc.url(service).resolve(path.replaceAll("\\{[^}]+}", "0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e"));
        Http.Answer answer = null;
        for (var user : User.values()) {
            answer = kcc.http().send(user, method, url, headers, method.equals("GET") ? null : new byte[] { '{', '}' });
            if (answer.status() != 403) {
                break;
            }
        }
        return answer;
    }

    private static String raw(URI service, String request) throws IOException {
        try (var connection = new Socket(service.getHost(), service.getPort())) {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
