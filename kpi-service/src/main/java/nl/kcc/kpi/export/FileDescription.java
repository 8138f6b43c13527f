package nl.kcc.kpi.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.export.Table.Column;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;

/// What a file is about: on its short sheet, and at the end of each row, so that a row that was copied elsewhere still says it.
///
/// @param title in words, as above the list or the figures on the page
/// @param filters in words, without that of municipalities
record FileDescription(String title, String municipality, DayRange days, List<String> filters, Instant asOf) {

    static final List<Column> COLUMNS = List.of(Column.number("Van"), Column.number("Tot en met"), Column.text("Stand van"),
            Column.text("Gemeenten"), Column.text("Filters"), Column.number("Definitie"));

    private static final String SHORT = "Kort";
    private static final List<String> HOW = List.of(
            "Wij tellen elke vraag één keer, op de dag waarop de inwoner de vraag stelde.",
            "In één keer goed is: beantwoord binnen de termijn, zonder overdracht, en niet heropend.",
            "Wat niet meetelt, herhalingen en vragen die nog open zijn, staan apart en zijn niet in het percentage.");

    static FileDescription of(String title, CodeNames names, Filter filter, DayRange days, Instant asOf) {
        return new FileDescription(title, names.municipalities(filter.municipalities()), days, names.filters(filter), asOf);
    }

    FileDescription narrowedBy(List<String> more) {
        List<String> all = new ArrayList<>(filters);
        all.addAll(more);
        return new FileDescription(title, municipality, days, all, asOf);
    }

    /// @param content in words
    String fileName(String content) {
        return FileName.of(municipality, days, content);
    }

    /// As [#COLUMNS] has them.
    List<TableCell> cells() {
        return List.of(TableCell.day(days.from()), TableCell.day(days.to()), TableCell.moment(asOf),
                TableCell.text(municipality), TableCell.text(String.join("; ", filters)), TableCell.text(Definition.VERSION));
    }

    /// A page to read: what it is about, what it comes to, and how it was counted.
    Table shortSheet(List<List<TableCell>> outcome) {
        List<List<TableCell>> pairs = new ArrayList<>(List.of(
                pair("Wat", TableCell.text(title)), pair("Gemeente", TableCell.text(municipality)),
                pair("Van", TableCell.day(days.from())), pair("Tot en met", TableCell.day(days.to())),
                pair("Filters", TableCell.text(filters.isEmpty() ? "geen" : String.join("; ", filters))), List.of()));
        pairs.addAll(outcome);
        pairs.add(List.of());
        pairs.add(pair("Stand van", TableCell.moment(asOf)));
        pairs.add(pair("Definitie", TableCell.text(Definition.VERSION)));
        for (int i = 0; i < HOW.size(); i++) {
            pairs.add(pair(i == 0 ? "Zo tellen wij" : "", TableCell.text(HOW.get(i))));
        }
        return Table.pairs(SHORT, pairs);
    }

    static List<TableCell> pair(String term, TableCell value) {
        return List.of(TableCell.text(term), value);
    }
}
