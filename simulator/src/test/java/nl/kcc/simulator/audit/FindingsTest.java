package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

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
    void aDifferenceNamesQuestionFigureAndContacts() {
        findings.compare("from=2026-03-01&to=2026-03-31 PHONE", "settled", 2L, 1L,
                () -> Missing.between(List.of("a", "b"), List.of("b", "c")));

        assertThat(findings.differences()).singleElement()
                .hasToString("from=2026-03-01&to=2026-03-31 PHONE: settled is 1, must be 2 [-a, +c]");
    }
}
