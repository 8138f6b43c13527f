package nl.kcc.allinone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kcc.infra.ChildProcess;
import nl.kcc.infra.Command;
import nl.kcc.infra.Infrastructure;
import nl.kcc.infra.Part;

/// How a packaged service is run here: its own JVM, kept small, and the environment variables that compose sets too.
record ServiceProcess(Service service, Settings settings, Infrastructure infrastructure, Secrets secrets, HttpClient http) {

    private static final List<String> SMALL = List.of(
            // One collector thread is enough for a heap of this size, and costs the least memory.
            "-XX:+UseSerialGC", "-Xms24m", "-Xmx256m", "-Xss512k",
            // Gives memory back after a burst.
            "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:TrimNativeHeapInterval=10000",
            "-XX:+UseCompactObjectHeaders",
            // Netty 4.1 reaches for memory that way; said here, the JVM does not warn of it at each start.
            "--sun-misc-unsafe-memory-access=allow",
            // A process out of memory is started again; one that limps on is not.
            "-XX:+ExitOnOutOfMemoryError");

    Part part() {
        var program = service.program(settings.repository());
        var line = new ArrayList<>(List.of(Command.java()));
        line.addAll(SMALL);
        line.addAll(List.of("-jar", program.toString()));
        var log = settings.logs().resolve(service.folder() + ".log");
        return new ChildProcess(new Command(service.folder(), line, environment(), log, "TERM"), this::answers);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "KCC_HTTP_PORT", "" + settings.ports().get(service),
                "KCC_DATABASE_URL", infrastructure.databaseUrl(service.database()),
                "KCC_DATABASE_USER", Infrastructure.serviceRole(service.database()),
                "KCC_DATABASE_PASSWORD", infrastructure.password(service.database()),
                "KCC_DATABASE_OWNER", service.database(),
                "KCC_KAFKA", infrastructure.kafkaBootstrap(),
                "KCC_LOCAL_PASSWORD", secrets.localPassword(),
                "KCC_SESSION_KEY", secrets.sessionKey()));
        // The front door says there who asked for what.
        environment.put("KCC_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("KCC_DATABASE_OWNER_PASSWORD", infrastructure.password(service.database()));
        if (service == Service.INTAKE) {
            environment.put("KCC_PSEUDONYM_KEY", secrets.pseudonymKey());
            environment.putAll(mailbox());
        }
        if (service == Service.ROUTING) {
            environment.putAll(reminders());
        }
        // A C library arena per thread would cost more than our small heap saves.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(settings.environment());
        return environment;
    }

    /// The one mailbox of the try-out mail server that is read; another choice of mailboxes takes its place.
    private Map<String, String> mailbox() {
        if (settings.environment().containsKey("KCC_MAIL_MAILBOXES")) {
            return Map.of();
        }
        var password = settings.environment().getOrDefault("KCC_LOCAL_PASSWORD", secrets.localPassword());
        return Map.ofEntries(
                Map.entry("KCC_MAIL_MAILBOXES", "gemeente"),
                Map.entry("KCC_MAIL_GEMEENTE_ADDRESS", "gemeente@kcc.local"),
                Map.entry("KCC_MAIL_GEMEENTE_MUNICIPALITY",
                        settings.environment().getOrDefault("KCC_MUNICIPALITIES", "GM0344").split(",")[0]),
                Map.entry("KCC_MAIL_GEMEENTE_IMAP_HOST", "127.0.0.1"),
                Map.entry("KCC_MAIL_GEMEENTE_IMAP_PORT", "" + settings.mail().imap()),
                Map.entry("KCC_MAIL_GEMEENTE_IMAP_TLS", "NONE"),
                Map.entry("KCC_MAIL_GEMEENTE_IMAP_PASSWORD", password),
                Map.entry("KCC_MAIL_GEMEENTE_SMTP_HOST", "127.0.0.1"),
                Map.entry("KCC_MAIL_GEMEENTE_SMTP_PORT", "" + settings.mail().smtp()),
                Map.entry("KCC_MAIL_GEMEENTE_SMTP_TLS", "NONE"),
                Map.entry("KCC_MAIL_GEMEENTE_PLUS_ADDRESSING", "true"),
                // Whoever tries it out does not wait a minute for his answer.
                Map.entry("KCC_MAIL_ANSWERS_HELD", "PT5S"),
                Map.entry("KCC_MAIL_SITE", "http://127.0.0.1:" + settings.frontDoor()));
    }

    /// By way of the try-out mail server; another choice takes its place.
    private Map<String, String> reminders() {
        return settings.environment().containsKey("KCC_REMINDERS_SMTP_HOST") ? Map.of()
                : Map.of("KCC_REMINDERS_SMTP_HOST", "127.0.0.1", "KCC_REMINDERS_SMTP_PORT", "" + settings.mail().smtp(),
                        "KCC_REMINDERS_SMTP_TLS", "NONE", "KCC_REMINDERS_FROM", "werklijst@kcc.local", "KCC_REMINDERS_SITE",
                        "http://127.0.0.1:" + settings.frontDoor());
    }

    private boolean answers() throws Exception {
        var ready = URI.create("http://127.0.0.1:" + settings.ports().get(service) + "/q/health/ready");
        var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(3)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
