package nl.kcc.simulator.wire;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/// Sends calls, a bounded number at a time, and again while their outcome is unknown.
public final class Caller implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String password;
    private final Semaphore underWay;
    private final Duration patience;

    /// @param patience how long an unknown outcome is asked after before it is left unknown
    public Caller(String password, int mostUnderWay, Duration patience) {
        this.password = password;
        this.underWay = new Semaphore(mostUnderWay);
        this.patience = patience;
    }

    public Reply send(Call call) throws InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        for (int attempt = 1;; attempt++) {
            var reply = attempt(call, attempt);
            if (!reply.unknown() || System.nanoTime() > giveUp) {
                return reply;
            }
            Thread.sleep(pause(attempt));
        }
    }

    /// For what must not be sent again before somebody has looked whether it was taken.
    public Reply sendOnce(Call call) throws InterruptedException {
        return attempt(call, 1);
    }

    /// The answer as it is, such as a file.
    ///
    /// @throws IllegalStateException when there is none
    public String text(Call call) throws InterruptedException {
        try {
            var response = http.send(request(call), BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw new IllegalStateException(call.uri() + " was answered with " + response.statusCode());
        } catch (IOException e) {
            throw new IllegalStateException(call.uri() + " was not answered", e);
        }
    }

    /// Opens a stream of server-sent events and reads the first one of that name.
    ///
    /// @return its data; missing when there is none
    public JsonNode firstEvent(Call call, String name) throws InterruptedException {
        try (var lines = http.send(request(call), BodyHandlers.ofLines()).body()) {
            var all = lines.iterator();
            for (boolean named = false; all.hasNext();) {
                var line = all.next();
                named = line.isEmpty() ? false : named || line.equals("event:" + name);
                if (named && line.startsWith("data:")) {
                    return Json.read(line.substring("data:".length()));
                }
            }
        } catch (IOException _) {
            // As good as no event.
        }
        return MissingNode.getInstance();
    }

    private Reply attempt(Call call, int attempt) throws InterruptedException {
        underWay.acquire();
        try {
            var response = http.send(request(call), BodyHandlers.ofString());
            return new Reply(known(response) ? response.statusCode() : Reply.UNKNOWN, Json.read(response.body()), attempt);
        } catch (IOException _) {
            return new Reply(Reply.UNKNOWN, MissingNode.getInstance(), attempt);
        } finally {
            underWay.release();
        }
    }

    /// Server errors and "try later" leave open whether something was stored.
    private static boolean known(HttpResponse<?> response) {
        return response.statusCode() < 500 && response.statusCode() != 429;
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(call.uri())
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, text/event-stream")
                .method(call.method(), call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (call.user() != null) {
            request.header("Authorization", call.user().authorization(password));
        }
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private static Duration pause(int attempt) {
        var longest = Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(attempt, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    @Override
    public void close() {
        http.close();
    }
}
