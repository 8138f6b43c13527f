package nl.kcc.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {

    @ParameterizedTest
    @CsvSource({ "2026-01-01, 2026-11-22, 2026-12-31", "2024-05-05, 2026-11-22, 2026-12-31",
            "2026-11-01, 2026-11-22, 2026-11-30", "2026-02-01, 2026-02-28, 2026-02-28",
            "2026-11-02, 2026-11-22, 2026-11-22", "2026-01-01, 2026-01-01, 2026-12-31" })
    void aPeriodUntilNowIsWidenedToItsEnd(LocalDate from, LocalDate to, LocalDate end) {
        assertThat(new DayRange(from, to).toEndOfPeriod()).isEqualTo(new DayRange(from, end));
    }
}
