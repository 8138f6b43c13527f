package nl.kcc.kpi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableWriterTest {

    @Test
    void aDutchSpreadsheetReadsItAtOnce() throws IOException {
        assertThat(written(new TableCell.Count(1200), new TableCell.Share(0.5), TableCell.EMPTY,
                TableCell.day(LocalDate.of(2026, 3, 29)),
                TableCell.moment(Instant.parse("2026-03-29T01:00:00Z")), TableCell.text("één")))
                .isEqualTo("\uFEFF1200;0,5;;2026-03-29;2026-03-29 03:00:00+02:00;één\r\n");
    }

    @Test
    void theTwoMomentsOfADoubleHourDiffer() throws IOException {
        assertThat(written(TableCell.moment(Instant.parse("2026-10-25T00:30:00Z")),
                TableCell.moment(Instant.parse("2026-10-25T01:30:00Z"))))
                .isEqualTo("\uFEFF2026-10-25 02:30:00+02:00;2026-10-25 02:30:00+01:00\r\n");
    }

    @Test
    void whatEndsAFieldIsQuoted() throws IOException {
        assertThat(written(TableCell.text("a;b"), TableCell.text("zeg \"ja\""), TableCell.text("twee\r\nregels")))
                .isEqualTo("\uFEFF\"a;b\";\"zeg \"\"ja\"\"\";\"twee\r\nregels\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0" })
    void textIsNeverRunAsAFormula(String text) throws IOException {
        assertThat(written(TableCell.text(text))).startsWith("\uFEFF'" + text.charAt(0));
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(written(new TableCell.Share(-0.009))).isEqualTo("\uFEFF-0,009\r\n");
    }

    private static String written(TableCell... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (TableWriter writer = Format.CSV.opener().open(out)) {
            writer.row(List.of(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
