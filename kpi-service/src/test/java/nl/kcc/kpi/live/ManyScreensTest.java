package nl.kcc.kpi.live;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

/// Many screens at once, some of which read slowly and some not at all. How fast all this goes on a whole machine is
/// measured by `./kcc bench --streams`; here it must only be right.
@QuarkusTest
@WithRealParts
class ManyScreensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LET_GO_WITHIN = Duration.ofSeconds(60);
    private static final Duration FIFTY_A_SECOND = Duration.ofMillis(20);
    private static final int HEALTHY = 170;
    private static final int SLOW = 20;
    private static final int STOPPED = 10;

    private final List<RawScreen> screens = new ArrayList<>();

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void close() {
        screens.forEach(RawScreen::close);
        await().atMost(PATIENCE).until(() -> clients() == 0);
    }

    @Test
    void thoseWhoStoppedReadingAreLetGoAndTheOthersSeeEverything() {
        int known = Ask.manager("/v1/kpi?municipality=GM2101").getInt("total.registered");
        List<RawScreen> healthy = open(HEALTHY, RawScreen::healthy);
        List<RawScreen> slow = open(SLOW, RawScreen::slow);
        List<RawScreen> stopped = open(STOPPED, RawScreen::stopped);
        await().atMost(PATIENCE).until(() -> screens.stream().allMatch(screen -> screen.status() != null));
        assertThat(screens).extracting(RawScreen::status).containsOnly("HTTP/1.1 200 OK");
        await().atMost(PATIENCE).until(() -> clients() == HEALTHY + SLOW + STOPPED);

        AtomicInteger sent = new AtomicInteger();
        double before = letGo();
        await().atMost(LET_GO_WITHIN).pollInterval(FIFTY_A_SECOND).until(() -> {
            Events.send(inMunicipality("GM2101").with(Outcome.ANSWERED).state());
            sent.incrementAndGet();
            return letGo() >= before + STOPPED;
        });

        assertThat(stopped).allMatch(RawScreen::isCutOff);
        assertThat(clients()).isEqualTo(HEALTHY + SLOW);
        Events.send(inMunicipality("GM2101").with(Outcome.ANSWERED).state());
        sent.incrementAndGet();
        await().atMost(PATIENCE).until(() -> Stream.of(healthy, slow).flatMap(List::stream)
                .allMatch(screen -> screen.registered() == known + sent.get()));
        assertThat(healthy).allSatisfy(screen -> assertThat(screen.snapshots()).isLessThanOrEqualTo(sent.get() + 1));
        assertThat(slow).allSatisfy(screen -> assertThat(screen.snapshots()).isLessThanOrEqualTo(most(healthy)));
    }

    private static int most(List<RawScreen> screens) {
        return screens.stream().mapToInt(RawScreen::snapshots).max().orElse(0);
    }

    private List<RawScreen> open(int count, Supplier<RawScreen> kind) {
        List<RawScreen> opened = Stream.generate(kind).limit(count).toList();
        screens.addAll(opened);
        return opened;
    }

    private double clients() {
        return metrics.get("kpi.stream.clients").gauge().value();
    }

    private double letGo() {
        return metrics.get("kpi.stream.let.go").counter().count();
    }
}
