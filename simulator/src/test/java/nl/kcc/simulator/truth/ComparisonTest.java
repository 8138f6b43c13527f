package nl.kcc.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ComparisonTest {
    private static final String FIGURES = "\"settled\": %d, \"excluded\": 0, \"handedOver\": %d, \"open\": 0";

    @Test
    void isEqualWhenEachStateInEachChannelIs() {
        var comparison = new Comparison(Snapshot.of(oneSettledOneHandedOver()), Snapshot.of(kpi(1, 1)));

        assertThat(comparison.equal()).isTrue();
        assertThat(comparison.table()).noneMatch(line -> line.contains("DIFFERS"));
    }

    @Test
    void namesTheStateThatDiffers() {
        var comparison = new Comparison(Snapshot.of(oneSettledOneHandedOver()), Snapshot.of(kpi(2, 0)));

        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.table()).anyMatch(line -> line.contains("HANDED_OVER") && line.contains("DIFFERS"));
    }

    @Test
    void takesOffWhatWasThereBefore() {
        var before = Snapshot.of(kpi(10, 5));

        var comparison = new Comparison(Snapshot.of(oneSettledOneHandedOver()), Snapshot.of(kpi(11, 6)).minus(before));

        assertThat(comparison.equal()).isTrue();
    }

    private static List<KnownContact> oneSettledOneHandedOver() {
        var settled = new KnownContact("1", "GM0344", "PHONE");
        settled.happened(Counted.SETTLED);
        var handedOver = new KnownContact("2", "GM0344", "PHONE");
        handedOver.happened(Counted.HANDED_OVER);
        return List.of(settled, handedOver);
    }

    private static JsonNode kpi(int settled, int handedOver) {
        var figures = FIGURES.formatted(settled, handedOver);
        try {
            return new ObjectMapper().readTree(
                    "{\"total\": {" + figures + "}, \"groups\": [{\"key\": \"PHONE\", " + figures + "}]}");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
