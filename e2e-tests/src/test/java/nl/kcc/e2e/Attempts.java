package nl.kcc.e2e;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// One call made in all the wrong ways, and in the right one where that changes nothing.
record Attempts(Kcc kcc, Service service, InterfaceDocument.Operation operation) {
    private static final String NOTHING_HAS_THIS_ID = "0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e";
    private static final byte[] TOO_LARGE = ("{\"x\": \"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    List<Http.Answer> answers() {
        var answers = new ArrayList<Http.Answer>();
        var mayCall = new ArrayList<User>();
        var hasBody = operation.node().has("requestBody");
        var wrong = hasBody ? "{".getBytes(StandardCharsets.UTF_8) : null;
        answers.add(send(null, wrong, Map.of()));
        for (var user : User.values()) {
            // Nothing changes: there is no thing of this id, or the body is wrong, or the question is only looked at.
            if (!operation.changes() || hasBody || operation.path().contains("{")) {
                if (!operation.path().endsWith("/stream")) {
                    var answer = send(user, wrong, Map.of());
                    answers.add(answer);
                    if (answer.status() != 403) {
                        mayCall.add(user);
                    }
                }
            }
        }
        for (var user : mayCall.stream().limit(1).toList()) {
            answers.add(kcc.http().send(user, operation.method(), URI.create(url() + "?onbekend=1"), Map.of(), wrong));
            answers.add(send(user, wrong, Map.of("Accept", "image/png")));
            answers.add(kcc.http().send(user, "PATCH", url(), Map.of(), null));
            if (operation.path().contains("{")) {
                answers.add(kcc.http().send(user, operation.method(),
                        URI.create(url().toString().replace(NOTHING_HAS_THIS_ID, "geen-id")), Map.of(), wrong));
            }
            if (hasBody) {
                answers.add(send(user, "tekst".getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/plain")));
                answers.add(send(user, "null".getBytes(StandardCharsets.UTF_8), Map.of()));
                answers.add(send(user, TOO_LARGE, Map.of()));
            }
        }
        return answers;
    }

    private Http.Answer send(User user, byte[] body, Map<String, String> headers) {
        return kcc.http().send(user, operation.method(), url(), headers, body);
    }

    private URI url() {
        return kcc.url(service).resolve(operation.path().replaceAll("\\{[^}]+}", NOTHING_HAS_THIS_ID));
    }
}
