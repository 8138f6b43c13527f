package nl.kcc.kpi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTableWriterTest {

    @Test
    void theTwoMomentsOfADoubleHourDiffer() throws IOException {
        var out = new ByteArrayOutputStream();
        try (TableWriter writer = Format.XLSX.opener().open(out)) {
            writer.row(List.of(TableCell.moment(Instant.parse("2026-10-25T00:30:00Z")),
                    TableCell.moment(Instant.parse("2026-10-25T01:30:00Z"))));
        }

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = workbook.getFirstSheet().read().getFirst();
            assertThat(row.getCellAsString(0)).contains("2026-10-25 02:30:00+02:00");
            assertThat(row.getCellAsString(1)).contains("2026-10-25 02:30:00+01:00");
        }
    }
}
