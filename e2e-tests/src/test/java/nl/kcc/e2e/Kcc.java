package nl.kcc.e2e;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.options.Cookie;

import nl.kcc.allinone.AllInOne;
import nl.kcc.allinone.Service;
import nl.kcc.allinone.Settings;
import nl.kcc.infra.Folders;
import nl.kcc.infra.Part;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.SmtpLine;

/// The running product, shared by all scenarios.
final class Kcc implements AutoCloseable {
    static final Duration READY_WITHIN = Duration.ofSeconds(90);
    /// A site that may show the form inside its pages.
    static final String OTHER_SITE = "http://localhost:8399";

    /// Whose mailbox intake reads.
    static final String MUNICIPALITY_WITH_MAILBOX = "GM8999";

    private static final Path HOME = Path.of("target", "kcc");

    private final AtomicInteger municipalities = new AtomicInteger(9000);
    private final AllInOne product;
    private final Books books = new Books(this);
    private final Http http;
    private final Map<String, List<Cookie>> signedIn = new ConcurrentHashMap<>();
    private final OwnCatalogue catalogue;

    private Kcc(AllInOne product, OwnCatalogue catalogue) {
        this.product = product;
        this.catalogue = catalogue;
        this.http = new Http(product.localPassword());
    }

    /// On free ports, empty; its logs stay in `target/kcc` for a look afterwards. What is done every minute or so as delivered is
    /// done every few seconds.
    static Kcc start() {
        if (Files.exists(HOME)) {
            Folders.delete(HOME);
        }
        var catalogue = OwnCatalogue.in(HOME);
        return new Kcc(AllInOne.start(Settings.onFreePorts(HOME.toAbsolutePath())
                .withEnvironment(Map.of("KCC_ROUTING_CATALOGUE_FILE", catalogue.file().toString(),
                        "KCC_ROUTING_CALENDAR_FILE", OwnCalendar.in(HOME).toString(), "KCC_REMINDERS_EVERY", "2s",
                        "KCC_ROUTING_IMPORT_CHANGED_FILES", "true", "KCC_WEB_FORM_EMBED_ORIGINS", OTHER_SITE,
                        "KCC_MAIL_GEMEENTE_MUNICIPALITY", MUNICIPALITY_WITH_MAILBOX, "KCC_MAIL_POLL", "PT5S",
                        "KCC_KPI_DRIFT_EVERY", "10s", "KCC_KPI_MANIFESTS_EVERY", "3s"))),
                catalogue);
    }

    /// A municipality that no other scenario uses.
    String newMunicipality() {
        return "GM" + municipalities.incrementAndGet();
    }

    Installation installation() {
        return new Installation(url(Service.INTAKE), url(Service.ROUTING), url(Service.KPI), product.localPassword());
    }

    Caller caller() {
        return new Caller(product.localPassword(), 16, Duration.ofMinutes(3));
    }

    /// By which citizens mail to [#MUNICIPALITY_WITH_MAILBOX].
    SmtpLine mailLine() {
        return new SmtpLine("127.0.0.1", product.settings().mail().smtp(), "gemeente@kcc.local");
    }

    AllInOne product() {
        return product;
    }

    OwnCatalogue catalogue() {
        return catalogue;
    }

    Books books() {
        return books;
    }

    Http http() {
        return http;
    }

    /// The sessions of those who signed in at a page.
    Map<String, List<Cookie>> signedIn() {
        return signedIn;
    }

    URI url(Service service) {
        return product.url(service);
    }

    /// `kill -9`, and started again.
    static void killAndStart(Part part) {
        part.kill();
        part.start();
        part.awaitReady(READY_WITHIN);
    }

    /// A look behind the scenes.
    Connection database(Service service) throws SQLException {
        var superuser = product.infrastructure().superuser();
        return DriverManager.getConnection("jdbc:" + product.infrastructure().databaseUrl(service.database()),
                superuser.user(), superuser.password());
    }

    long count(Service service, String query) throws SQLException {
        try (var connection = database(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() {
        product.close();
    }
}
