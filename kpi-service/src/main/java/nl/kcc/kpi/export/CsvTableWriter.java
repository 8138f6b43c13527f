package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Day;
import nl.kcc.kpi.export.TableCell.Empty;
import nl.kcc.kpi.export.TableCell.Moment;
import nl.kcc.kpi.export.TableCell.Share;
import nl.kcc.kpi.export.TableCell.Text;

/// CSV as a Dutch Excel opens it at once: UTF-8 with a byte order mark, semicolons, decimal commas. Lines and quotes as in
/// RFC 4180. Text that a spreadsheet would run as a formula is preceded by an apostrophe (OWASP, CSV injection).
final class CsvTableWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private final CsvWriter out;

    CsvTableWriter(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.out = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void head(List<String> titles) {
        out.writeRecord(titles);
    }

    @Override
    public void row(List<TableCell> cells) {
        out.writeRecord(cells.stream().map(CsvTableWriter::field).toList());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String field(TableCell cell) {
        return switch (cell) {
            case Empty() -> "";
            case Text(String text) -> FORMULA.matcher(text).matches() ? "'" + text : text;
            case Count(long number) -> Long.toString(number);
            case Share(double value) -> Double.toString(value).replace('.', ',');
            case Day day -> day.day().toString();
            case Moment moment -> moment.text();
        };
    }
}
