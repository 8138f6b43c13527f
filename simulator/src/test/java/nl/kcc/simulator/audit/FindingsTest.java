package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.kcc.simulator.audit.Findings.Difference;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void equalUpToTheRoundingOfADouble() {
        findings.compare("month", "fcr", 0.1 + 0.2, 0.3);
        findings.compare("month", "settled", 3L, 3L);
        findings.compare("month", "fcrNet", null, null);

        assertThat(findings.equal()).isTrue();
        assertThat(findings.compared()).isEqualTo(3);
    }

    @Test
    void noDataIsNotZero() {
        findings.compare("month", "fcr", null, 0.0);

        assertThat(findings.equal()).isFalse();
    }

    @Test
    void aTreeIsComparedFieldByFieldAndItemByItem() throws JsonProcessingException {
        var truth = Map.of("count", 2L, "list", List.of(Map.of("id", "a"), Map.of("id", "b")));

        findings.tree("unanswered", "", truth, json("{'count': 2, 'list': [{'id': 'a', 'name': 'A'}, {'id': 'b'}]}"));
        assertThat(findings.equal()).isTrue();

        findings.tree("unanswered", "", truth, json("{'count': 3, 'list': [{'id': 'a'}, {'id': 'c'}]}"));
        findings.tree("unanswered", "", truth, json("{'count': 2, 'list': [{'id': 'a'}]}"));
        assertThat(findings.differences()).extracting(Difference::figure).containsExactlyInAnyOrder(".count", ".list[1].id",
                ".list many", ".list[1].id");
    }

    @Test
    void aFigureOfWhichNoTruthIsKeptIsADifference() throws JsonProcessingException {
        findings.tree("unanswered", "", Map.of("count", 2L), json("{'count': 2, 'share': 0.2}"));

        assertThat(findings.differences()).extracting(Difference::figure).containsExactly(".share");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void aDifferenceNamesQuestionFigureAndContacts() {
        findings.compare("from=2026-03-01&to=2026-03-31 PHONE", "settled", 2L, 1L,
                () -> Findings.missing(List.of("a", "b"), List.of("b", "c")));

        assertThat(findings.differences()).singleElement()
                .hasToString("from=2026-03-01&to=2026-03-31 PHONE: settled is 1, must be 2 [-a, +c]");
    }
}
