package nl.kcc.kpi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kcc.kpi.export.Table.Column;

class CsvTableWriterTest {

    @Test
    void aDutchSpreadsheetReadsItAtOnce() throws IOException {
        assertThat(written(new TableCell.Count(1200), new TableCell.Share(0.59254), TableCell.EMPTY,
                TableCell.day(LocalDate.of(2026, 3, 29)),
                TableCell.moment(Instant.parse("2026-03-29T01:00:00Z")), TableCell.text("één")))
                .isEqualTo("1200;59,25;;2026-03-29;2026-03-29 03:00:00;één\r\n");
    }

    @Test
    void aTitleSaysWhatTheNumbersAre() throws IOException {
        var table = new Table("Alles", List.of(Column.text("Kanaal"), Column.share("In één keer goed")), Stream.of());

        assertThat(written(table)).isEqualTo("\uFEFFKanaal;In één keer goed (%)\r\n");
    }

    @Test
    void theTwoMomentsOfADoubleHourDiffer() throws IOException {
        assertThat(written(TableCell.moment(Instant.parse("2026-10-25T00:30:00Z")),
                TableCell.moment(Instant.parse("2026-10-25T01:30:00Z"))))
                .isEqualTo("2026-10-25 02:30:00 zomertijd;2026-10-25 02:30:00 wintertijd\r\n");
    }

    @Test
    void whatEndsAFieldIsQuoted() throws IOException {
        assertThat(written(TableCell.text("a;b"), TableCell.text("zeg \"ja\""), TableCell.text("twee\r\nregels")))
                .isEqualTo("\"a;b\";\"zeg \"\"ja\"\"\";\"twee\r\nregels\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0" })
    void textIsNeverRunAsAFormula(String text) throws IOException {
        assertThat(written(TableCell.text(text))).startsWith("'" + text.charAt(0));
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(written(new TableCell.Points(-0.009))).isEqualTo("-0,90\r\n");
    }

    /// The one row, without its head.
    private static String written(TableCell... cells) throws IOException {
        List<Column> columns = Stream.of(cells).map(_ -> Column.text("x")).toList();
        String text = written(new Table("Alles", columns, Stream.of(List.of(cells))));
        return text.substring(text.indexOf("\r\n") + 2);
    }

    private static String written(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        Format.CSV.writer().write(new ExportFile("x", table, List.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
