package nl.kcc.intake.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row as it stands in the file. Personal data, until it has become a contact.
///
/// @param number as a spreadsheet or an editor counts, from 1, the headings included
/// @param cells what is told of the interaction; a cell without text is left out
/// @param questions what is told of each question in it
/// @param flaw why it cannot be read; then there is nothing else
record FileRow(long number, Map<ImportField, String> cells, List<Map<ImportField, String>> questions,
        Optional<RowRefused> flaw) {

    /// A row with one question.
    static FileRow of(long number, Map<ImportField, String> cells) {
        return new FileRow(number, cells, List.of(cells), Optional.empty());
    }

    static FileRow unreadable(long number, RowRefused flaw) {
        return new FileRow(number, Map.of(), List.of(), Optional.of(flaw));
    }

    /// Not the cells: they are personal data.
    @Override
    public String toString() {
        return "FileRow[number=" + number + "]";
    }
}
