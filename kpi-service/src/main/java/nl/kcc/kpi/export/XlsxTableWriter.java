package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import nl.kcc.kpi.export.Table.Column;
import nl.kcc.kpi.export.TableCell.Count;
import nl.kcc.kpi.export.TableCell.Day;
import nl.kcc.kpi.export.TableCell.Empty;
import nl.kcc.kpi.export.TableCell.Moment;
import nl.kcc.kpi.export.TableCell.Points;
import nl.kcc.kpi.export.TableCell.Share;
import nl.kcc.kpi.export.TableCell.Text;

/// XLSX (Office Open XML): numbers as numbers in full precision, days and moments as dates, text as text and so never as a formula.
/// Of the two moments of a double hour the format says which it is. Rows have a head that stays in view, is printed on each page,
/// and filters.
final class XlsxTableWriter implements TableWriter {

    private static final int ROWS_KEPT = 500;
    private static final int TERM_WIDTH = 34;
    private static final int FACT_WIDTH = 100;
    private static final double HEAD_HEIGHT = 42;
    private static final String FONT = "Arial";
    private static final int FONT_SIZE = 10;
    private static final short AS_MANY_AS_NEEDED = 0;
    /// Characters: what is wider is too small to read on one sheet of paper and goes on to the next, with the first two columns
    /// on each.
    private static final int WIDEST_ON_PAPER = 190;

    @Override
    public void write(ExportFile file, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "KCC", "1.0");
        workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
        for (Table table : file.sheets()) {
            try (Worksheet sheet = workbook.newWorksheet(table.name())) {
                new SheetWriting(sheet, table).write();
            }
        }
        workbook.finish();
    }

    /// One that is being written.
    private record SheetWriting(Worksheet sheet, Table table) {

        void write() throws IOException {
            print();
            int row = table.isOfPairs() ? 0 : 1;
            if (table.isOfPairs()) {
                sheet.width(0, TERM_WIDTH);
                sheet.width(1, FACT_WIDTH);
            } else {
                head();
            }
            Iterator<List<TableCell>> rows = table.rows().iterator();
            while (rows.hasNext()) {
                row(row, rows.next());
                row++;
                if (row % ROWS_KEPT == 0) {
                    sheet.flush();
                }
            }
            if (!table.isOfPairs()) {
                sheet.setAutoFilter(0, 0, row - 1, table.columns().size() - 1);
            }
        }

        private void print() {
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            int width = Math.max(1, table.columns().stream().mapToInt(Column::width).sum());
            sheet.fitToWidth((short) Math.ceilDiv(width, WIDEST_ON_PAPER));
            sheet.fitToHeight(AS_MANY_AS_NEEDED);
            sheet.footer("&A, &P van &N", Position.CENTER);
            if (!table.isOfPairs()) {
                sheet.repeatRows(0);
                sheet.freezePane(1, 1);
                if (width > WIDEST_ON_PAPER) {
                    sheet.repeatCols(0, 1);
                }
            }
        }

        private void head() {
            sheet.rowHeight(0, HEAD_HEIGHT);
            for (int column = 0; column < table.columns().size(); column++) {
                Column title = table.columns().get(column);
                sheet.width(column, title.width());
                sheet.inlineString(0, column, title.title());
                bold(0, column).wrapText(true).verticalAlignment("top").set();
            }
        }

        private void row(int row, List<TableCell> cells) {
            for (int column = 0; column < cells.size(); column++) {
                set(row, column, cells.get(column));
            }
            if (table.isOfPairs()) {
                bold(row, 0).set();
            }
        }

        private StyleSetter bold(int row, int column) {
            return sheet.style(row, column).bold().fontName(FONT).fontSize(FONT_SIZE);
        }

        private void set(int row, int column, TableCell cell) {
            switch (cell) {
                case Empty() -> {
                }
                case Text(String text) -> sheet.inlineString(row, column, text);
                case Count(long number) -> number(row, column, number, "#,##0");
                case Share(double value) -> number(row, column, value, "0.0%");
                case Points(double value) -> number(row, column, 100 * value, "0.0");
                case Day day -> {
                    sheet.value(row, column, day.day());
                    date(row, column, "dd-mm-yyyy");
                }
                case Moment moment -> {
                    sheet.value(row, column, moment.onTheClock());
                    date(row, column, "dd-mm-yyyy hh:mm:ss"
                            + (moment.season().isEmpty() ? "" : "\"" + moment.season() + "\""));
                }
            }
        }

        private void number(int row, int column, Number number, String format) {
            sheet.value(row, column, number);
            var style = sheet.style(row, column).format(format);
            (table.isOfPairs() ? style.horizontalAlignment("left") : style).set();
        }

        private void date(int row, int column, String format) {
            sheet.style(row, column).format(format).horizontalAlignment("left").set();
        }
    }
}
