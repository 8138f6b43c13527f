package nl.kcc.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nl.kcc.infra.FreePorts;
import nl.kcc.infra.MailPorts;
import nl.kcc.infra.Part;
import nl.kcc.infra.PartFailure;

/// The real Kafka and PostgreSQL with [StandIn] services, in a folder with a blank in its name.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllInOneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path temporary;

    private final HttpClient http = HttpClient.newHttpClient();
    private Path repository;
    private AllInOne product;

    @BeforeAll
    void start() throws IOException {
        repository = temporary.resolve("check out");
        StandInServices.packageIn(repository);
        product = AllInOne.start(settings("home"));
    }

    @AfterAll
    void close() {
        product.close();
        http.close();
    }

    @Test
    void aServiceIsToldWhatComposeTellsItToo() throws Exception {
        assertThat(settingsSeenBy(Service.KPI)).contains(
                "KCC_HTTP_PORT=" + product.url(Service.KPI).getPort(),
                "KCC_DATABASE_URL=" + product.infrastructure().databaseUrl("kpi"),
                "KCC_DATABASE_USER=kpi_service",
                "KCC_DATABASE_PASSWORD=" + product.infrastructure().password("kpi"),
                "KCC_DATABASE_OWNER=kpi",
                "KCC_DATABASE_OWNER_PASSWORD=" + product.infrastructure().password("kpi"),
                "KCC_KAFKA=" + product.infrastructure().kafkaBootstrap(),
                "KCC_LOCAL_PASSWORD=" + product.localPassword(),
                "KCC_SESSION_KEY=");
    }

    @Test
    void onlyIntakeKnowsTheKeyOfPseudonyms() throws Exception {
        assertThat(settingsSeenBy(Service.INTAKE)).contains("KCC_PSEUDONYM_KEY=");
        assertThat(settingsSeenBy(Service.ROUTING)).doesNotContain("KCC_PSEUDONYM_KEY=");
    }

    @Test
    void intakeReadsTheMailboxOfTheTryOutMailServer() throws Exception {
        product.mail().awaitReady(PATIENCE);

        assertThat(settingsSeenBy(Service.INTAKE)).contains("KCC_MAIL_MAILBOXES=gemeente",
                "KCC_MAIL_GEMEENTE_IMAP_PORT=" + product.settings().mail().imap());
        assertThat(settingsSeenBy(Service.KPI)).doesNotContain("KCC_MAIL_");
        assertThat(settingsSeenBy(Service.ROUTING)).contains("KCC_REMINDERS_SMTP_PORT=" + product.settings().mail().smtp())
                .doesNotContain("KCC_MAIL_");
    }

    @Test
    void theFrontDoorLeadsToEachOfThem() throws Exception {
        for (var service : Service.values()) {
            var path = "/%s/".formatted(service.database());
            assertThat(http.send(HttpRequest.newBuilder(product.frontDoor().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString()).body()).isEqualTo(settingsSeenBy(service))
                    .contains("KCC_TRUSTED_PROXIES=127.0.0.1");
        }
    }

    @Test
    void aPartThatDiesComesBack() {
        var service = product.service(Service.ROUTING);
        var before = service.pid();

        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(() -> service.isAlive() && service.pid() != before);
        service.awaitReady(PATIENCE);
    }

    @Test
    void aPartThatIsKilledOnPurposeStaysAwayUntilItIsStarted() throws Exception {
        var service = product.service(Service.INTAKE);

        service.kill();

        await().during(Duration.ofSeconds(1)).until(() -> !service.isAlive());
        service.start();
        service.awaitReady(PATIENCE);
        assertThat(settingsSeenBy(Service.INTAKE)).isNotEmpty();
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> AllInOne.start(settings("home"))).isInstanceOf(PartFailure.class)
                .hasMessageStartingWith("It runs already");
        assertThat(product.parts()).allMatch(Part::isAlive);
    }

    @Test
    void aServiceThatRefusesItsSettingsIsQuotedAndEverythingIsStopped() {
        var settings = settings("refused").withEnvironment(Map.of("STAND_IN", "refuse"));

        assertThatThrownBy(() -> AllInOne.start(settings)).isInstanceOf(PartFailure.class).hasMessage(
                "contact-intake-service stopped during its start: ERROR Set kcc.session-key to at least 32 characters.");
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        var settings = new Settings(temporary, temporary.resolve("unbuilt"), 0, Map.of(), MailPorts.free(), Map.of());

        assertThatThrownBy(() -> AllInOne.start(onFreePorts(settings))).isInstanceOf(PartFailure.class)
                .hasMessageStartingWith("contact-intake-service is not built yet");
    }

    private Settings settings(String home) {
        return onFreePorts(new Settings(repository, temporary.resolve(home), 0, Map.of(), MailPorts.free(), Map.of()));
    }

    private static Settings onFreePorts(Settings settings) {
        return new Settings(settings.repository(), settings.home(), FreePorts.next(),
                Settings.ports(service -> FreePorts.next()), MailPorts.free(), Map.of());
    }

    private String settingsSeenBy(Service service) throws Exception {
        return http.send(HttpRequest.newBuilder(product.url(service)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
