package nl.kcc.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import nl.kcc.infra.ChildProcess;
import nl.kcc.infra.Folders;
import nl.kcc.infra.InfraSettings;
import nl.kcc.infra.Infrastructure;
import nl.kcc.infra.Part;
import nl.kcc.infra.TryOutMail;

/// The running product: Kafka, PostgreSQL, a mail server to try things out and the three services, each of which can be killed
/// and started again, and the front door before them.
///
/// A part that is ended through [Part#kill] or [Part#stop] stays away until [Part#start]; one that dies by itself or is
/// killed from outside comes back by itself.
public final class AllInOne implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final Secrets secrets;
    private final Consumer<String> progress;
    private final List<AutoCloseable> started = new ArrayList<>();
    private final Map<Service, Part> services = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Infrastructure infrastructure;
    private Part mail;
    private boolean closed;

    private AllInOne(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data());
        this.progress = progress;
    }

    /// Starts everything and waits until all of it is ready.
    ///
    /// @throws nl.kcc.infra.PartFailure when something is in the way; its message is one sentence. What was started by
    ///         then has been stopped again.
    public static AllInOne start(Settings settings) {
        return start(settings, line -> {
        });
    }

    static AllInOne start(Settings settings, Consumer<String> progress) {
        var product = new AllInOne(settings, progress);
        try {
            product.start();
            return product;
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /// Throws away the data and the secrets of earlier runs.
    static void forget(Settings settings) {
        try (var _ = RunLock.take(settings.home())) {
            ChildProcess.awaitLeftovers(settings.logs());
            Folders.delete(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        started.add(RunLock.take(settings.home()));
        ChildProcess.awaitLeftovers(settings.logs());
        settings.refuseUnbuilt();
        BusyPort.refuse("the front door", settings.frontDoor(), "--port");
        settings.ports().forEach((service, port) -> BusyPort.refuse(service.folder(), port, "--ports"));
        BusyPort.refuse("the try-out mail server", settings.mail().smtp(), "--mail-ports");
        BusyPort.refuse("the try-out mail server", settings.mail().imap(), "--mail-ports");
        startMail();
        startInfrastructure();
        mail.awaitReady(PATIENCE);
        started.add(this::stopServices);
        for (var service : Service.values()) {
            var part = new ServiceProcess(service, settings, infrastructure, secrets, http).part();
            services.put(service, part);
            part.start();
        }
        services.forEach((service, part) -> {
            var timer = new Timer();
            part.awaitReady(PATIENCE);
            progress.accept("%-24s ready  %5.1f s  %s".formatted(service.folder(), timer.seconds(), url(service)));
        });
        started.add(FrontDoor.open(settings.frontDoor(), settings.ports()));
        started.add(Supervisor.over(parts(), Clock.systemUTC(), progress));
    }

    /// All at once: none of them needs another one to stop.
    private void stopServices() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(part -> threads.execute(part::stop));
        }
    }

    private void startInfrastructure() {
        var timer = new Timer();
        infrastructure = Infrastructure.start(new InfraSettings(settings.data(), settings.logs(), secrets.databasePasswords(),
                secrets.superuserPassword(), true));
        started.add(infrastructure);
        progress.accept("%-24s ready  %5.1f s  %s".formatted("kafka and postgres", timer.seconds(),
                infrastructure.kafkaBootstrap() + ", " + infrastructure.superuser().address()));
    }

    private void startMail() {
        mail = new TryOutMail(settings.mail(), localPassword(), settings.logs()).part();
        started.add(mail::stop);
        mail.start();
    }

    /// The one address for people, such as `http://127.0.0.1:8080`.
    public URI frontDoor() {
        return URI.create("http://127.0.0.1:" + settings.frontDoor());
    }

    /// Where a service listens for programs, such as `http://127.0.0.1:8081`.
    public URI url(Service service) {
        return URI.create("http://127.0.0.1:" + settings.ports().get(service));
    }

    public Part service(Service service) {
        return services.get(service);
    }

    public Part broker() {
        return infrastructure.broker();
    }

    public Part postgres() {
        return infrastructure.postgres();
    }

    /// The try-out mail server.
    public Part mail() {
        return mail;
    }

    /// All six, in the order of their start.
    public List<Part> parts() {
        var parts = new ArrayList<>(List.of(mail, broker(), postgres()));
        Arrays.stream(Service.values()).map(this::service).forEach(parts::add);
        return parts;
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    public Settings settings() {
        return settings;
    }

    /// The password of the local users.
    public String localPassword() {
        return settings.environment().getOrDefault("KCC_LOCAL_PASSWORD", secrets.localPassword());
    }

    /// Stops what was started, the last first. Data stays.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (var last : started.reversed()) {
            try {
                last.close();
            } catch (Exception e) {
                progress.accept(e.getMessage());
            }
        }
        http.close();
    }
}
