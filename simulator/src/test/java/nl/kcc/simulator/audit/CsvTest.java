package nl.kcc.simulator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesSemicolonsAndLinesWithinACellAreItsText() {
        var file = Csv.read("\uFEFFNaam;Deel\r\n\"een; twee\r\n\"\"drie\"\"\";x\r\n;\r\n");

        assertThat(file.titles()).containsExactly("Naam", "Deel");
        assertThat(file.rows()).isEqualTo(List.of(Map.of("Naam", "een; twee\r\n\"drie\"", "Deel", "x"),
                Map.of("Naam", "", "Deel", "")));
    }

    @Test
    void aCellIsReadAsWhatTheTruthIs() {
        assertThat(Csv.value("0,5", 0.25)).isEqualTo(0.5);
        assertThat(Csv.value("12", 3L)).isEqualTo(12L);
        assertThat(Csv.value("ABOVE", "BELOW")).isEqualTo("ABOVE");
        assertThat(Csv.value("", 0.0)).isNull();
        assertThat(Csv.value("geen", 0.0)).isEqualTo("geen");
    }
}
