package nl.kcc.routing.rulefiles;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// A rule table as CSV: a column for each fact and each part of the result, an empty cell for what does not matter, several values
/// with a bar between them. As a Dutch Excel opens it: semicolons, UTF-8 with a byte order mark.
final class CsvRules {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BAR = "|";
    private static final int MOST_COLUMNS = 100;
    /// A spreadsheet would run it; with an apostrophe before it, it does not (OWASP, CSV injection).
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private final ReadRules read = new ReadRules();
    private final List<String> columns = new ArrayList<>();

    private CsvRules() {
    }

    static String write(RuleTableDocument table) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
            List<String> fields = RuleColumn.allFields();
            csv.writeRecord(fields);
            table.rules().forEach(rule -> csv.writeRecord(fields.stream().map(field -> cell(rule, field)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static ReadRules read(String text) {
        var csv = new CsvRules();
        String table = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var limits = CsvRecordHandler.of(most -> most.maxFields(MOST_COLUMNS).maxFieldSize(ReadRules.LONGEST_CELL)
                .maxRecordSize(MOST_COLUMNS * ReadRules.LONGEST_CELL));
        int line = 1;
        try (CloseableIterator<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(table)).skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).build(limits, table).iterator()) {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber();
                csv.take(record, line);
            }
            if (csv.read.count() == 0 && csv.read.faults().isEmpty()) {
                csv.read.fault(1, "Het bestand heeft geen regels onder de koppen.");
            }
        } catch (CsvParseException _) {
            csv.read.fault(line + 1,
                    "Vanaf hier is het bestand niet te lezen. Staat er een aanhalingsteken te veel of te weinig, of"
                            + " is een cel te lang?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.read;
    }

    private void take(CsvRecord record, int line) {
        if (columns.isEmpty()) {
            takeHeadings(record, line);
        } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
            if (read.isFull()) {
                read.fault(line, ReadRules.TOO_MANY);
            } else {
                takeRule(record, line);
            }
        }
    }

    private void takeHeadings(CsvRecord record, int line) {
        List<String> known = RuleColumn.allFields();
        Set<String> seen = new HashSet<>();
        record.getFields().forEach(cell -> {
            String heading = cell.strip();
            if (!heading.isEmpty() && !known.contains(heading)) {
                read.fault(line, "De kop '%s' is onbekend. Bekend zijn: %s.".formatted(shortened(heading),
                        String.join(", ", known)));
            } else if (!heading.isEmpty() && !seen.add(heading)) {
                read.fault(line, "De kop '%s' staat er twee keer.".formatted(heading));
            }
            columns.add(heading);
        });
        Stream.of(RuleColumn.ID, RuleColumn.DESTINATION, RuleColumn.REASON, RuleColumn.EXPLANATION).map(RuleColumn::field)
                .filter(field -> !seen.contains(field))
                .forEach(field -> read.fault(line, "De kop '%s' ontbreekt.".formatted(field)));
    }

    private void takeRule(CsvRecord record, int line) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                read.fault(line, "Deze regel heeft meer cellen dan er koppen zijn.");
                break;
            }
            String plain = cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
            if (RuleTableDocument.facts().contains(columns.get(i))) {
                conditions.put(columns.get(i), Stream.of(plain.split("\\|", -1)).map(String::strip).toList());
            } else {
                cells.put(columns.get(i), plain);
            }
        }
        read.add(line, RuleColumn.rule(conditions, cells,
                (field, message) -> read.fault(line, "In de kolom %s: %s.".formatted(field, message))));
    }

    private static String cell(Entry rule, String field) {
        for (RuleColumn column : RuleColumn.values()) {
            if (column.field().equals(field)) {
                String text = column.of(rule);
                return text == null ? "" : FORMULA.matcher(text).matches() ? "'" + text : text;
            }
        }
        Object value = rule.when() == null ? null : rule.when().get(field);
        return value == null ? "" : String.join(BAR, Entry.accepted(value));
    }

    private static char separator(String table) {
        String headings = table.lines().findFirst().orElse("");
        return headings.indexOf(';') >= 0 ? ';' : headings.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
