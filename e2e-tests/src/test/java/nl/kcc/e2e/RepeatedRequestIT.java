package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

@Order(2)
@ExtendWith(OnTheProduct.class)
class RepeatedRequestIT {
    private final Kcc kcc;
    private final String municipality;
    private final String body;

    RepeatedRequestIT(Kcc kcc) {
        this.kcc = kcc;
        this.municipality = kcc.newMunicipality();
        this.body = """
                {"municipality": "%s", "channel": "EMAIL", "questions": [{"topic": null, "summary": "Eén keer", "outcome": "ANSWERED"}]}"""
                .formatted(municipality);
    }

    @RepeatedTest(3)
    void theSameRequestSentTwentyTimesAtOnceMakesOneContact(RepetitionInfo round) throws Exception {
        var key = "at-once-" + municipality + round.getCurrentRepetition();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var post = (Callable<Http.Answer>) () -> register(key, body);
            var answers = threads.invokeAll(Collections.nCopies(20, post)).stream().map(future -> future.resultNow()).toList();

            assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
            assertThat(answers).extracting(answer -> answer.json().at("/contacts/0/id").asText()).containsOnly(
                    answers.getFirst().json().at("/contacts/0/id").asText());
            assertThat(stored()).isEqualTo(1);
            kcc.books().add(answers.getFirst().json().at("/contacts/0/id").asText(), municipality, Standing.SETTLED);
        }
    }

    @RepeatedTest(5)
    void aLostAnswerAndARepeatedRequestMakeOneContact(RepetitionInfo round) throws Exception {
        var key = "lost-" + municipality + round.getCurrentRepetition();
        hangUpAfterSending(key, Duration.ofMillis(3L * round.getCurrentRepetition()));

        var answer = register(key, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> stored() == 1);
        kcc.books().add(answer.json().at("/contacts/0/id").asText(), municipality, Standing.SETTLED);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws SQLException {
        var key = "other-" + municipality;
        var first = register(key, body);
        kcc.books().add(first.json().at("/contacts/0/id").asText(), municipality, Standing.SETTLED);

        var second = register(key, body.replace("Eén keer", "Iets anders"));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.contentType()).startsWith("application/problem+json");
        assertThat(stored()).isEqualTo(1);
    }

    private Http.Answer register(String key, String body) {
        return kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", body, Map.of("Idempotency-Key", key));
    }

    private void hangUpAfterSending(String key, Duration after) throws IOException, InterruptedException {
        var service = kcc.url(Service.INTAKE);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write("""
                    POST /v1/contacts HTTP/1.1\r
                    Host: %s\r
                    Authorization: %s\r
                    Content-Type: application/json\r
                    Idempotency-Key: %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(service.getAuthority(), User.AGENT.authorization(kcc.product().localPassword()), key,
                    bytes.length).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            Thread.sleep(after);
        }
    }

    private long stored() throws SQLException {
        return kcc.count(Service.INTAKE, "select count(*) from contact where municipality = '" + municipality + "'");
    }
}
