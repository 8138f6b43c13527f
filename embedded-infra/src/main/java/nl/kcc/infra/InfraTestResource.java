package nl.kcc.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// Gives a Quarkus test a real Kafka broker and a real PostgreSQL, through the same settings as in production.
///
/// Init argument `database`: `intake` (also when absent), `routing` or `kpi`. Both servers are started once per JVM and
/// shared by all test classes; a commit does not wait for the disk.
public final class InfraTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String STARTED = "kcc.infra.started";
    private static final Map<String, String> PASSWORDS = Map.of("intake", "intake-test", "routing", "routing-test", "kpi",
            "kpi-test");

    private static final String SUPERUSER_PASSWORD = "superuser-test";

    private String database = "intake";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(STARTED) == null) {
                startOnce();
            }
        }
        Map<String, String> settings = new HashMap<>(Map.of(
                "kcc.kafka", System.getProperty(STARTED),
                "kcc.database.url", System.getProperty(STARTED + "." + database),
                "kcc.database.user", Infrastructure.serviceRole(database),
                "kcc.database.password", PASSWORDS.get(database),
                "kcc.local-password", "test-password",
                "kcc.session-key", "a-session-key-that-only-tests-use",
                "kcc.pseudonym-key", "a-pseudonym-key-that-only-tests-use"));
        settings.put("kcc.database.owner", database);
        settings.put("kcc.database.owner-password", PASSWORDS.get(database));
        // For looking at all tables from outside.
        settings.put("kcc.test.superuser", PostgresServer.SUPERUSER);
        settings.put("kcc.test.superuser-password", SUPERUSER_PASSWORD);
        return settings;
    }

    /// Remembered as system properties: Quarkus may load this class again for each application it starts.
    private static void startOnce() {
        try {
            var folder = Files.createTempDirectory("kcc-test-");
            var infrastructure = Infrastructure
                    .start(new InfraSettings(folder, folder.resolve("logs"), PASSWORDS, SUPERUSER_PASSWORD, false));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                infrastructure.broker().kill();
                infrastructure.postgres().kill();
                Folders.delete(folder);
            }));
            PASSWORDS.keySet().forEach(name -> System.setProperty(STARTED + "." + name, infrastructure.databaseUrl(name)));
            System.setProperty(STARTED, infrastructure.kafkaBootstrap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing: the next test class goes on with the same servers, and the end of the JVM ends them.
    @Override
    public void stop() {
    }
}
