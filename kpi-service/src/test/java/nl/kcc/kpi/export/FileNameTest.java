package nl.kcc.kpi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.kpi.figures.DayRange;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({ "Utrecht, 2026-09-01, 2026-09-30, per kanaal, utrecht_2026-09_per-kanaal",
            "Alle gemeenten, 2026-11-29, 2026-11-29, totaal, alle-gemeenten_2026-11-29_totaal",
            "Súdwest-Fryslân, 2026-01-01, 2026-12-31, per dag, sudwest-fryslan_2026_per-dag",
            "'''s-Gravenhage', 2024-02-01, 2024-02-29, per maand, s-gravenhage_2024-02_per-maand",
            "Bergen (L.), 2026-09-03, 2026-09-09, Vragen: te laat!, bergen-l_2026-09-03-tm-2026-09-09_vragen-te-laat",
            "../x;\"y\", 2026-09-01, 2026-09-02, =1+1, x-y_2026-09-01-tm-2026-09-02_1-1" })
    void itSaysWhereWhenAndWhat(String municipality, LocalDate from, LocalDate to, String content, String name) {
        assertThat(FileName.of(municipality, new DayRange(from, to), content)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource("E-mail of formulier: inwoner kreeg bericht dat het later wordt, en nog veel meer woorden")
    void itIsNotTooLong(String content) {
        var day = LocalDate.of(2026, 9, 1);

        assertThat(FileName.of("Utrecht", new DayRange(day, day), content)).hasSizeLessThan(90).doesNotEndWith("-");
    }
}
