package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import nl.kcc.simulator.audit.Findings.Difference;
import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.Origin;
import nl.kcc.simulator.ledger.People;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.CatalogueTopic;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;

/// Of two contacts, one answered at once and one handed over.
class DayAuditTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final TopicBook BOOK = TopicBook.of(List.of(new CatalogueTopic("paspoort", "burgerzaken", true)));
    private static final String FIGURES = """
            "registered": %1$d, "first": %1$d, "decided": %1$d, "settled": %2$d, "handedOver": %3$d, "lost": %3$d,
            "netSettled": %2$d, "netDecided": %1$d, "unchecked": %2$d, "possibleRepeats": %4$d""";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private String told = kpi(0, 0, 0);
    private HttpServer kpi;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        kpi = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        kpi.createContext("/v1/kpi", exchange -> {
            var answer = told.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        kpi.start();
        caller = new Caller("a password", 1, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        caller.close();
        kpi.stop(0);
    }

    @Test
    void isEqualWhenEachCountInEachChannelIs() throws InterruptedException {
        var audit = audit();
        told = kpi(1, 1, 0);

        var findings = audit.compare(contacts(), true);

        assertThat(findings.differences()).isEmpty();
        assertThat(findings.compared()).isEqualTo(2 * 24 + 19);
        assertThat(audit.table(contacts())).noneMatch(line -> line.contains("DIFFERS"));
    }

    @Test
    void namesTheStateThatDiffers() throws InterruptedException {
        var audit = audit();
        told = kpi(2, 0, 0);

        assertThat(audit.compare(contacts(), true).differences()).extracting(Difference::where, Difference::figure)
                .contains(tuple("total", "handedOver"),
                        tuple("PHONE", "settled"));
        assertThat(audit.table(contacts())).anyMatch(line -> line.contains("HANDED_OVER") && line.contains("DIFFERS"));
    }

    /// Others called with the same telephone before: that is not of this day.
    @Test
    void takesOffWhatWasThereBefore() throws InterruptedException {
        told = kpi(10, 5, 3);
        var audit = audit();
        told = kpi(11, 6, 4);

        assertThat(audit.compare(contacts(), true).differences()).isEmpty();
    }

    @Test
    void aChannelThatIsNotToldIsMissed() throws InterruptedException {
        var audit = audit();
        told = told.replace("PHONE", "WEB");

        assertThat(audit.compare(contacts(), true).differences()).extracting(Difference::where).contains("PHONE");
    }

    private DayAudit audit() throws InterruptedException {
        var address = URI.create("http://localhost:" + kpi.getAddress().getPort());
        return new DayAudit(new ServiceReader(new Installation(address, address, address, "a password"), caller),
                List.of("GM0344"),
                BOOK, new EncounterBook(), clock);
    }

    private List<Dossier> contacts() {
        var people = new People(clock);
        var settled = new Dossier(new Origin("1", "interaction", "GM0344", "PHONE", null, NOW), BOOK, people);
        settled.registered("paspoort", "ANSWERED", null, null, NOW);
        var handedOver = new Dossier(new Origin("2", "other", "GM0344", "PHONE", null, NOW), BOOK, people);
        handedOver.registered("paspoort", "HANDOVER", "COMPLEX", null, NOW);
        return List.of(settled, handedOver);
    }

    private static String kpi(int settled, int handedOver, int possibleRepeats) {
        var figures = FIGURES.formatted(settled + handedOver, settled, handedOver, possibleRepeats);
        return "{\"total\": {" + figures + "}, \"groups\": [{\"key\": \"PHONE\", " + figures + "}]}";
    }
}
