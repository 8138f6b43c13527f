package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class ReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MODE = "select current_setting('plan_cache_mode') as mode";

    @Inject
    Reads reads;

    @Test
    void aSumIsPlannedWithItsValues() {
        assertThat(reads.ofCounters(MODE, nothing()).await().atMost(PATIENCE).iterator().next().getString("mode"))
                .isEqualTo("force_custom_plan");
    }

    @Test
    void soIsAList() {
        assertThat(reads.oneByOne(MODE, nothing()).collect().first().await().atMost(PATIENCE).getString("mode"))
                .isEqualTo("force_custom_plan");
    }

    private static Criteria nothing() {
        return Criteria.ofDimensions(new Filter(MunicipalityScope.EVERY, Set.of(), Set.of(), Set.of(), Set.of()));
    }
}
