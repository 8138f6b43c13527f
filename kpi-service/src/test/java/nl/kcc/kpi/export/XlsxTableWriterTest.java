package nl.kcc.kpi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kcc.kpi.export.Table.Column;

class XlsxTableWriterTest {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    @TempDir
    Path folder;

    @Test
    void theTwoMomentsOfADoubleHourDiffer() throws IOException {
        byte[] file = written(rows(2, TableCell.moment(Instant.parse("2026-10-25T00:30:00Z")),
                TableCell.moment(Instant.parse("2026-10-25T01:30:00Z"))));

        Row row = read(file, 0).get(1);
        assertThat(row.getCellAsDate(0)).contains(LocalDateTime.of(2026, 10, 25, 2, 30));
        assertThat(row.getCell(0).getDataFormatString()).endsWith("\" zomertijd\"");
        assertThat(row.getCell(1).getDataFormatString()).endsWith("\" wintertijd\"");
    }

    @Test
    void numbersAreWholeAndDatesAreDates() throws IOException {
        Row row = read(written(rows(5, new TableCell.Share(1303 / 2199d), new TableCell.Points(-0.2074579354251933),
                TableCell.day(LocalDate.of(2026, 9, 30)), new TableCell.Count(2199), TableCell.text("=1+1"))), 0).get(1);

        assertThat(row.getCellAsNumber(0)).hasValueSatisfying(
                share -> assertThat(share.doubleValue()).isEqualTo(1303 / 2199d));
        assertThat(row.getCell(0).getDataFormatString()).isEqualTo("0.0%");
        assertThat(row.getCellAsNumber(1)).hasValueSatisfying(
                gap -> assertThat(gap.doubleValue()).isEqualTo(-20.74579354251933));
        assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2026, 9, 30, 0, 0));
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("dd-mm-yyyy");
        assertThat(row.getCell(3).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(4).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void rowsAreFilteredAndPrintedWithTheirHead() throws IOException {
        byte[] file = written(rows(3, TableCell.text("a"), TableCell.text("b"), TableCell.text("c")));

        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("<autoFilter ref=\"A1:C2\"", "ySplit=\"1\"",
                "state=\"frozen\"", "paperSize=\"9\"", "orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"",
                "fitToPage=\"true\"");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$1:$1");
    }

    @Test
    void aSheetOfPairsHasNoHead() throws IOException {
        byte[] file = written(Table.pairs("Kort", List.of(FileDescription.pair("Norm", new TableCell.Share(0.8)), List.of())));

        assertThat(read(file, 0).getFirst().getCellAsNumber(1)).contains(new BigDecimal("0.8"));
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("autoFilter", "frozen")
                .contains("orientation=\"landscape\"");
    }

    @Test
    void manyRowsAreAllThere() throws IOException {
        var table = new Table("Vragen", List.of(Column.number("n")),
                IntStream.range(0, 1_234).mapToObj(n -> List.of(new TableCell.Count(n))));

        assertThat(read(written(table), 0)).hasSize(1 + 1_234);
    }

    private static Table rows(int columns, TableCell... cells) {
        return new Table("Alles", IntStream.range(0, columns).mapToObj(n -> Column.text("kolom " + n)).toList(),
                Stream.of(List.of(cells)));
    }

    private static byte[] written(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        Format.XLSX.writer().write(new ExportFile("x", table, List.of(table)), out);
        return out.toByteArray();
    }

    private static List<Row> read(byte[] file, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private String part(byte[] file, String name) throws IOException {
        Path kept = Files.write(folder.resolve("file.xlsx"), file);
        try (var zip = new ZipFile(kept.toFile()); var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
