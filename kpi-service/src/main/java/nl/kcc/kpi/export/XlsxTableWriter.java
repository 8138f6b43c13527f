package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Day;
import nl.kcc.kpi.export.TableCell.Empty;
import nl.kcc.kpi.export.TableCell.Moment;
import nl.kcc.kpi.export.TableCell.Share;
import nl.kcc.kpi.export.TableCell.Text;

/// XLSX (Office Open XML): numbers as numbers, days as dates, text as text and so never as a formula. A moment is text,
/// too: a date of a spreadsheet has no offset, and without one the two moments of a double hour look alike.
final class XlsxTableWriter implements TableWriter {

    private static final int ROWS_KEPT = 500;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxTableWriter(OutputStream out) throws IOException {
        this.workbook = new Workbook(out, "KCC", "1.0");
        this.sheet = workbook.newWorksheet("Export");
        this.sheet.freezePane(0, 1);
    }

    @Override
    public void head(List<String> titles) throws IOException {
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(row, column, titles.get(column));
            sheet.style(row, column).bold().wrapText(true).set();
        }
        row++;
    }

    @Override
    public void row(List<TableCell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            set(column, cells.get(column));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void set(int column, TableCell cell) {
        switch (cell) {
            case Empty() -> {
            }
            case Text(String text) -> sheet.inlineString(row, column, text);
            case Count(long number) -> formatted(column, number, "#,##0");
            case Share(double value) -> formatted(column, value, "0.0%");
            case Day day -> {
                sheet.value(row, column, day.day());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Moment moment -> sheet.inlineString(row, column, moment.text());
        }
    }

    private void formatted(int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }
}
