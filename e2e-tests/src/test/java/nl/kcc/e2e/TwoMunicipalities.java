package nl.kcc.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import nl.kcc.allinone.AllInOne;
import nl.kcc.allinone.Service;
import nl.kcc.allinone.Settings;
import nl.kcc.infra.Folders;
import nl.kcc.infra.TokenIssuer;

/// An installation of its own for two municipalities, with users of the organisation who may see one of them.
final class TwoMunicipalities implements AutoCloseable {

    /// Whose data are there.
    static final String OURS = "GM9901";
    /// Whose users try to get at them.
    static final String THEIRS = "GM9902";
    /// All that are about one municipality's contacts; an operator's are about the installation.
    private static final List<String> ROLES = List.of("agent", "back-office", "manager", "rule-manager", "privacy-officer");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TokenIssuer issuer = new TokenIssuer();
    private final AllInOne product;
    private final Http local;

    TwoMunicipalities() {
        Path home = Path.of("target", "two-municipalities");
        if (Files.exists(home)) {
            Folders.delete(home);
        }
        product = AllInOne.start(Settings.onFreePorts(home.toAbsolutePath()).withEnvironment(Map.of(
                "KCC_MUNICIPALITIES", OURS + "," + THEIRS, "KCC_OIDC_ENABLED", "true", "KCC_OIDC_URL", issuer.address(),
                "KCC_OIDC_CLIENT_SECRET", "secret")));
        local = new Http(product.localPassword());
    }

    /// For local users, who see both.
    Http local() {
        return local;
    }

    URI url(Service service) {
        return product.url(service);
    }

    record Answer(int status, String text) {
    }

    /// As a user of the other municipality; of a stream, what comes first.
    Answer asOneOfThem(Service service, String method, String path, String body) {
        var request = HttpRequest.newBuilder(url(service).resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Authorization",
                        "Bearer " + issuer.token("them", Instant.now(), Duration.ofMinutes(10), ROLES, List.of(THEIRS)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            boolean endless = response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            try (var stream = response.body()) {
                return new Answer(response.statusCode(),
                        endless ? new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                                .filter(line -> line.startsWith("data:")).findFirst().orElseThrow()
                                : new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    AllInOne product() {
        return product;
    }

    @Override
    public void close() {
        product.close();
        issuer.close();
    }
}
