package nl.kcc.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kcc.allinone.Service;
import nl.kcc.infra.ChildProcess;
import nl.kcc.infra.Command;
import nl.kcc.infra.FreePorts;
import nl.kcc.infra.Infrastructure;
import nl.kcc.infra.Part;

/// One more instance of kpi-service beside that of the product, with settings of its own.
record SecondKpi(Part part, URI url) implements AutoCloseable {

    static SecondKpi start(Kcc kcc, Map<String, String> settings) throws IOException {
        int port = FreePorts.next();
        var url = URI.create("http://127.0.0.1:" + port);
        var infrastructure = kcc.product().infrastructure();
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "KCC_HTTP_PORT", "" + port,
                "KCC_DATABASE_URL", infrastructure.databaseUrl(Service.KPI.database()),
                "KCC_DATABASE_USER", Infrastructure.serviceRole(Service.KPI.database()),
                "KCC_DATABASE_OWNER", Service.KPI.database(),
                "KCC_DATABASE_OWNER_PASSWORD", infrastructure.password(Service.KPI.database()),
                "KCC_DATABASE_PASSWORD", infrastructure.password(Service.KPI.database()),
                "KCC_KAFKA", infrastructure.kafkaBootstrap(),
                "KCC_LOCAL_PASSWORD", kcc.product().localPassword(),
                "KCC_SESSION_KEY", Files.readString(kcc.product().settings().data().resolve("session-key")).strip()));
        environment.putAll(settings);
        var program = kcc.product().settings().repository().resolve(Service.KPI.folder())
                .resolve("target/quarkus-app/quarkus-run.jar");
        var part = new ChildProcess(new Command("second-kpi", List.of(Command.java(), "-Xmx256m", "-XX:+UseSerialGC", "-jar",
                program.toString()), environment, kcc.product().settings().logs().resolve("second-kpi.log"), "TERM"),
                () -> isReady(url));
        part.start();
        part.awaitReady(Kcc.READY_WITHIN);
        return new SecondKpi(part, url);
    }

    private static boolean isReady(URI url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url.resolve("/q/health/ready")).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        }
    }

    @Override
    public void close() {
        part.stop();
    }
}
