package nl.kcc.intake.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import nl.kcc.edge.Problem;

/// A table with headings, separated by semicolons, commas or tabs (RFC 4180, and what Excel makes of it).
final class CsvRows implements FileRows {

    private static final int LONGEST_HEADINGS = 16 * 1024;
    private static final int MOST_CELLS = 1000;
    private static final int LONGEST_CELL = 256 * 1024;
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final String SEPARATOR_TOLD = "sep=";

    private final CloseableIterator<CsvRecord> records;
    private final List<ImportField> columns = new ArrayList<>();
    private long number;

    /// @throws Problem.InvalidInput when the headings cannot be understood
    CsvRows(Reader text) throws IOException {
        var buffered = new BufferedReader(text, LONGEST_HEADINGS);
        String first = firstLine(buffered);
        if (first.startsWith(SEPARATOR_TOLD)) {
            buffered.readLine();
            number++;
        }
        var limits = CsvRecordHandler
                .of(most -> most.maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
        records = CsvReader.builder().fieldSeparator(separator(first)).skipEmptyLines(false).allowExtraFields(true)
                .allowMissingFields(true).maxBufferSize(LONGEST_CELL).build(limits, buffered).iterator();
        readHeadings();
    }

    @Override
    public Optional<FileRow> next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(row(record));
                }
            }
            return Optional.empty();
        } catch (CsvParseException _) {
            throw new UnreadableFile(number + 1,
                    "Vanaf deze rij is het bestand niet te lezen. Staat er een aanhalingsteken te veel"
                            + " of te weinig? De rijen hiervoor zijn wel verwerkt.");
        }
    }

    private FileRow row(CsvRecord record) {
        Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i).strip();
            if (!cell.isEmpty() && i >= columns.size()) {
                return FileRow.unreadable(number, new RowRefused("", "Deze rij heeft meer cellen dan er koppen zijn. "
                        + "Zet een tekst met een scheidingsteken erin tussen aanhalingstekens."));
            }
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return FileRow.of(number, cells);
    }

    private void readHeadings() {
        List<String> headings = new ArrayList<>(headings());
        while (!headings.isEmpty() && headings.getLast().isBlank()) {
            headings.removeLast();
        }
        if (headings.isEmpty()) {
            throw new Problem.InvalidInput("", "De eerste rij heeft geen koppen.");
        }
        for (int i = 0; i < headings.size(); i++) {
            int column = i + 1;
            ImportField field = ImportField.of(headings.get(i)).orElseThrow(() -> new Problem.InvalidInput("",
                    "De kop van kolom " + column + " is niet bekend. " + ImportField.known()));
            if (columns.contains(field)) {
                throw new Problem.InvalidInput("", "De kop van kolom " + column + " zegt hetzelfde als een eerdere.");
            }
            columns.add(field);
        }
    }

    private List<String> headings() {
        try {
            if (!records.hasNext()) {
                throw new Problem.InvalidInput("", "Het bestand is leeg.");
            }
            number++;
            return records.next().getFields();
        } catch (CsvParseException _) {
            throw new Problem.InvalidInput("",
                    "De koppen zijn niet te lezen. Staat er een aanhalingsteken te veel of te weinig?");
        }
    }

    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADINGS);
        char[] start = new char[LONGEST_HEADINGS - 1];
        int length = 0;
        int count = 0;
        while (length < start.length && count >= 0 && new String(start, 0, length).indexOf('\n') < 0) {
            count = text.read(start, length, start.length - length);
            length += Math.max(count, 0);
        }
        text.reset();
        return new String(start, 0, length).lines().findFirst().orElse("");
    }

    private static char separator(String headings) {
        if (headings.startsWith(SEPARATOR_TOLD) && headings.length() > SEPARATOR_TOLD.length()) {
            return headings.charAt(SEPARATOR_TOLD.length());
        }
        char separator = ';';
        for (char other : new char[] { ',', '\t' }) {
            separator = count(headings, other) > count(headings, separator) ? other : separator;
        }
        return separator;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(character -> character == sign).count();
    }
}
