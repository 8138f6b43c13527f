package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

class FrontDoorProblemTest {

    private final Vertx vertx = Vertx.vertx().exceptionHandler(_ -> {
    });

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aRequestThatTheRouteFailsOnIsAnswered() throws Exception {
        var answer = answerOf(_ -> {
            throw new IllegalStateException("secret");
        });

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo("""
                {"type":"urn:kcc:problem:internal","title":"Er ging iets mis","status":500,"detail":"Dit ligt niet aan u."}""");
    }

    @Test
    void nothingIsLeftOfTheAnswerThatWasBeingPrepared() throws Exception {
        var answer = answerOf(request -> {
            request.response().setStatusCode(200).putHeader("Set-Cookie", "a=1");
            throw new IllegalStateException("too late");
        });

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> answerOf(Handler<HttpServerRequest> route) throws Exception {
        var server = vertx.createHttpServer().requestHandler(FrontDoorProblem.answerFailuresOf(route)).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
                    .timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
