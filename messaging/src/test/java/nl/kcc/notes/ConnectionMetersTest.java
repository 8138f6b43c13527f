package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import nl.kcc.infra.InfraTestResource;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ConnectionMetersTest {

    @Inject
    MeterRegistry metrics;

    @Test
    void nothingIsToldOfOneConnectionAsIfItWereAll() {
        assertThat(names(metrics)).doesNotContain("postgresql.queue.size", "postgresql.current")
                .contains("postgresql.processing");
        assertThat(names(Metrics.globalRegistry)).doesNotContain("postgresql.queue.size", "postgresql.current");
    }

    private static List<String> names(MeterRegistry registry) {
        return registry.getMeters().stream().map(Meter::getId).map(Meter.Id::getName).toList();
    }
}
