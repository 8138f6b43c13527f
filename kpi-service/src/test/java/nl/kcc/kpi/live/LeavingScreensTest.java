package nl.kcc.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import nl.kcc.infra.Complaints;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class LeavingScreensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UNTIL_ALL_ARE_SEEN = Duration.ofSeconds(2);
    private static final List<String> NO_TROUBLE_OF_A_SCREEN = List.of(PublisherResponseHandler.class.getName(),
            "nl.kcc.kpi.operations.proof.ManifestWatch", "nl.kcc.kpi.operations.drift.DriftWatch");

    @Inject
    MeterRegistry metrics;

    @Test
    void thatScreensLeaveWhileTheirStreamBeginsIsNotTakenForATroubleOfOurs() {
        try (var complaints = Complaints.of("")) {
            Stream.generate(RawScreen::stopped).limit(200).forEach(RawScreen::close);

            await().during(UNTIL_ALL_ARE_SEEN).atMost(PATIENCE)
                    .until(() -> metrics.get("kpi.stream.clients").gauge().value() == 0);
            // Those of the handler do not reach the log: ClientsThatLeft. The watches tell at any time what other tests left
            // in the database.
            assertThat(complaints.lines()).allMatch(line -> NO_TROUBLE_OF_A_SCREEN.stream().anyMatch(line::startsWith));
        }
    }
}
