package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void beforeAMonthComesTheMonthBefore() {
        assertThat(days("2026-03-01", "2026-03-31").before(TODAY)).isEqualTo(days("2026-02-01", "2026-02-28"));
        assertThat(Period.window("month").before(TODAY)).isEqualTo(days("2026-10-01", "2026-10-31"));
        assertThat(Period.window("year").before(TODAY)).isEqualTo(days("2025-01-01", "2025-12-31"));
    }

    @Test
    void beforeSomeDaysComeAsManyDays() {
        assertThat(days("2026-03-09", "2026-03-22").before(TODAY)).isEqualTo(days("2026-02-23", "2026-03-08"));
        assertThat(Period.window("7d").before(TODAY)).isEqualTo(days("2026-11-09", "2026-11-15"));
    }

    @Test
    void beforeAllThereIsComesNothing() {
        assertThat(Period.window("all").before(TODAY)).isNull();
    }

    private static Period days(String from, String to) {
        return Period.days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
