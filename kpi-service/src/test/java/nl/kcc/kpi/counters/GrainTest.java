package nl.kcc.kpi.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrainTest {

    @ParameterizedTest
    @CsvSource({
            "YEAR, true, TOTAL, TOTAL_MONTH",
            "DAY, true, TOTAL, TOTAL_DAY",
            "DAY, true, CHANNEL, DAY",
            "YEAR, true, CHANNEL, CHANNEL_MONTH",
            "YEAR, true, TOPIC, YEAR",
            "MONTH, true, TOPIC, MONTH",
            "YEAR, true, LOSS, LOSS_YEAR",
            "MONTH, true, LOSS, MONTH",
            "YEAR, false, TOTAL, CHANNEL_DAY_ALL",
            "YEAR, false, LOSS, YEAR_ALL",
            "MONTH, false, LOSS, LOSS_DAY_ALL",
            "DAY, false, TOPIC, TOPIC_DAY_ALL",
            "DAY, false, EVERYTHING, DAY_ALL" })
    void aQuestionIsReadFromTheGrainWithTheFewestRows(Period longest, boolean perMunicipality, Detail needed, Grain grain) {
        assertThat(Grain.fewestRows(longest, perMunicipality, needed)).isEqualTo(grain);
    }

    @ParameterizedTest
    @EnumSource
    void eachComesAfterTheOneItIsAddedUpFrom(Grain grain) {
        List<Grain> filled = Grain.COARSER.subList(0, Math.max(0, Grain.COARSER.indexOf(grain)));

        assertThat(grain.source().stream()).allMatch(source -> source == Grain.DAY || filled.contains(source));
        assertThat(grain.source().isEmpty()).isEqualTo(grain == Grain.DAY);
    }

    @Test
    void aPeriodBeginsOnItsFirstDayOrElseTheNextOneDoes() {
        assertThat(Period.YEAR.firstFrom(LocalDate.of(2026, 1, 1))).isEqualTo("2026-01-01");
        assertThat(Period.YEAR.firstFrom(LocalDate.of(2026, 1, 2))).isEqualTo("2027-01-01");
        assertThat(Period.MONTH.firstFrom(LocalDate.of(2026, 12, 2))).isEqualTo("2027-01-01");
        assertThat(Period.DAY.firstFrom(LocalDate.of(2026, 12, 2))).isEqualTo("2026-12-02");
    }
}
