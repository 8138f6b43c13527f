package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Day;
import nl.kcc.kpi.export.TableCell.Empty;
import nl.kcc.kpi.export.TableCell.Moment;
import nl.kcc.kpi.export.TableCell.Points;
import nl.kcc.kpi.export.TableCell.Share;
import nl.kcc.kpi.export.TableCell.Text;

/// CSV as a Dutch spreadsheet opens it at once: UTF-8 with a byte order mark, semicolons, decimal commas. A share is a number
/// of percent, as not every spreadsheet takes `59,3%` for a number. Lines and quotes as in RFC 4180. Text that a spreadsheet would
/// run as a formula is preceded by an apostrophe (OWASP, CSV injection).
final class CsvTableWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DECIMALS = 2;
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public void write(ExportFile file, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(file.rows().columns().stream().map(column -> column.title() + column.unit()).toList());
        Iterator<List<TableCell>> rows = file.rows().rows().iterator();
        while (rows.hasNext()) {
            csv.writeRecord(rows.next().stream().map(CsvTableWriter::field).toList());
        }
        csv.flush();
    }

    private static String field(TableCell cell) {
        return switch (cell) {
            case Empty() -> "";
            case Text(String text) -> FORMULA.matcher(text).matches() ? "'" + text : text;
            case Count(long number) -> Long.toString(number);
            case Share(double value) -> percent(value);
            case Points(double value) -> percent(value);
            case Day day -> day.day().toString();
            case Moment moment -> CLOCK.format(moment.onTheClock()) + moment.season();
        };
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString().replace('.',
                ',');
    }
}
