package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.kpi.figures.Span.Window;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
            "TODAY, 2026-03-30, 2026-03-30",
            "LAST_7_DAYS, 2026-03-18, 2026-03-24",
            "THIS_MONTH, 2026-02-01, 2026-02-28",
            "THIS_YEAR, 2025-01-01, 2025-12-31" })
    void aWindowIsComparedWithThePeriodBefore(Window window, LocalDate first, LocalDate last) {
        assertThat(window.before(TODAY)).contains(new DayRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-05, 2026-03-05, 2026-03-04, 2026-03-04",
            "2026-03-02, 2026-03-08, 2026-02-23, 2026-03-01",
            "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28", // a whole month with a whole month
            "2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31",
            "2024-02-01, 2024-02-29, 2024-01-01, 2024-01-31",
            "2026-03-01, 2026-03-30, 2026-01-30, 2026-02-28" })
    void aRangeIsComparedWithAsLongARangeBefore(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        assertThat(new Span.Fixed(new DayRange(from, to)).before(TODAY)).contains(new DayRange(first, last));
    }

    @Test
    void nothingIsBeforeEverything() {
        assertThat(Window.ALL.before(TODAY)).isEmpty();
        assertThat(new Span.Fixed(new DayRange(LocalDate.of(1, 1, 1), TODAY)).before(TODAY)).isEmpty();
    }
}
