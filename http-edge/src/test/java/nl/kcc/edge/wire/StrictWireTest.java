package nl.kcc.edge.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/// What clients do not do and attackers do, byte by byte.
@QuarkusTest
class StrictWireTest {

    private static final String POST = "POST /v1/examples/text HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no host             | GET /v1/examples/days HTTP/1.1⏎⏎
            two hosts           | GET /v1/examples/days HTTP/1.1⏎Host: a⏎Host: b⏎⏎
            a folded line       | GET /v1/examples/days HTTP/1.1⏎Host: a⏎X-A: b⏎ c⏎⏎
            a folded host       | GET /v1/examples/days HTTP/1.1⏎Host: a⏎\tb⏎⏎
            another version     | GET /v1/examples/days HTTP/9.9⏎Host: a⏎⏎
            no request          | HALLO⏎⏎
            white space         | GET /v1/examples/days HTTP/1.1⏎Host : a⏎⏎
            no number           | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Content-Length: +2⏎⏎ab
            two numbers         | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Content-Length: 2⏎Content-Length: 3⏎⏎abc
            two lengths         | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Content-Length: 4⏎Transfer-Encoding: chunked⏎⏎0⏎⏎
            chunked, identity   | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Transfer-Encoding: chunked, identity⏎⏎0⏎⏎
            two codings         | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Transfer-Encoding: chunked⏎Transfer-Encoding: chunked⏎⏎0⏎⏎
            an unknown coding   | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Transfer-Encoding: xchunked⏎⏎0⏎⏎
            chunks in HTTP/1.0  | POST /v1/examples/text HTTP/1.0⏎Transfer-Encoding: chunked⏎⏎0⏎⏎
            an unreadable chunk | POST /v1/examples/text HTTP/1.1⏎Host: a⏎Content-Type: text/plain⏎Transfer-Encoding: chunked⏎⏎zz⏎
            """)
    void whatCanBeReadInTwoWaysIsRefusedAndTheConnectionClosed(String flaw, String request) throws IOException {
        String answer = untilClosed(request.replace("⏎", "\r\n").replace("\\t", "\t"));

        assertThat(answer).as(flaw).startsWith("HTTP/1.").contains(" 400 Bad Request\r\n").satisfies(StrictWireTest::isWhole);
        assertThat(answer.split("HTTP/1\\.[01] ")).as("one answer").hasSize(2);
    }

    @Test
    void aFoldedLineIsSeenAlsoWhenItComesLater() throws Exception {
        try (var connection = connect()) {
            for (String part : new String[] { "GET /v1/exam", "ples/days HTTP/1.1\r\nHost: a\r", "\nX-A: b\r\n", " c\r\n",
                    "\r\n" }) {
                connection.getOutputStream().write(part.getBytes(ISO_8859_1));
                Thread.sleep(20);
            }
            assertThat(new String(connection.getInputStream().readAllBytes(), ISO_8859_1)).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b", "a:b", "a/b", "[::1" })
    void aHostThatCannotBeIsRefused(String host) throws IOException {
        String answer = untilClosed("GET /q/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").satisfies(StrictWireTest::isWhole).doesNotContain("Retry-After");
    }

    @Test
    void whatIsTooLongIsRefusedInWords() throws IOException {
        assertThat(untilClosed("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains(" 414 ", "uri-too-long")
                .satisfies(StrictWireTest::isWhole);
        assertThat(untilClosed("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(30_000) + "\r\n\r\n"))
                .contains(" 431 ", "headers-too-large").satisfies(StrictWireTest::isWhole);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/%zz", "/v1/examples/days?from=%zz", "/page.html?%" })
    void anAddressThatCannotBeReadIsRefused(String address) throws IOException {
        assertThat(untilClosed("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").satisfies(StrictWireTest::isWhole);
    }

    @Test
    void anUpgradeToAnotherProtocolIsNotGranted() throws IOException {
        assertThat(untilClosed("GET /v1/examples/days HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n"
                + "GET /v1/examples/days HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ").doesNotContain(" 101 ");
        assertThat(untilClosed("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).startsWith("HTTP/").contains(" 400 ");
    }

    @Test
    void theAnswersToGoodRequestsComeInOrderAndThenTheRefusal() throws IOException {
        String answers = untilClosed(POST + "Content-Length: 3\r\n\r\neen" + POST + "Transfer-Encoding: chunked\r\n\r\n"
                + "4\r\ntwee\r\n0\r\n\r\n" + "HEAD /v1/unknown HTTP/1.1\r\nHost: a\r\n\r\n" + POST
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(answers).containsSubsequence("HTTP/1.1 200 ", "\r\n\r\neen", "HTTP/1.1 200 ", "\r\n\r\ntwee",
                "HTTP/1.1 404 ",
                "HTTP/1.1 400 ");
    }

    private static void isWhole(String answer) {
        assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json").contains("API-Version: 1.0.0",
                "X-Content-Type-Options: nosniff", "Content-Security-Policy: ", "Cache-Control: no-store", "\"title\":",
                "\"detail\":");
    }

    private static String untilClosed(String request) throws IOException {
        try (var connection = connect()) {
            connection.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static Socket connect() throws IOException {
        var connection = new Socket("localhost", ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
        connection.setSoTimeout(5_000);
        return connection;
    }
}
