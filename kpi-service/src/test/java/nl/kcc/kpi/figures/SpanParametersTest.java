package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.edge.Problem.InvalidInput;

class SpanParametersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-,     2026-03-29, 2026-03-29",
            "today, 2026-03-29, 2026-03-29",
            "7d,    2026-03-23, 2026-03-29",
            "month, 2026-03-01, 2026-03-29",
            "year,  2026-01-01, 2026-03-29" })
    void aWindowEndsToday(String window, LocalDate from, LocalDate to) {
        assertThat(SpanParameters.span(window, null, null).on(TODAY)).isEqualTo(new DayRange(from, to));
    }

    @Test
    void allHasNoBounds() {
        assertThat(SpanParameters.span("all", null, null).on(TODAY)).isEqualTo(DayRange.EVER);
    }

    @Test
    void daysOfOnesOwnChoiceIncludeBoth() {
        assertThat(SpanParameters.span(null, "2026-01-01", "2026-12-31").on(TODAY))
                .isEqualTo(new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "vandaag, -,          -,           window",
            "'',      -,          -,           window",
            "today,   2026-01-01, 2026-01-02,  window",
            "-,       2026-01-02, 2026-01-01,  to",
            "-,       2026-01-01, -,           to",
            "-,       -,          2026-01-01,  from",
            "-,       2026-02-30, 2026-03-01,  from",
            "-,       01-02-2026, 2026-03-01,  from",
            "-,       2026-01-01, +12026-01-01, to",
            "-,       0000-01-01, 2026-03-01,  from" })
    void whatIsWrongIsNamed(String window, String from, String to, String parameter) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> SpanParameters.span(window, from, to))
                .satisfies(refusal -> assertThat(refusal.violations()).singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo(parameter)));
    }
}
