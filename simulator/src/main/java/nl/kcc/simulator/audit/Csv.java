package nl.kcc.simulator.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file for a Dutch spreadsheet, read again: semicolons, decimal commas, quotes doubled within quotes.
///
/// @param titles of the first line
/// @param rows cells by their title
record Csv(List<String> titles, List<Map<String, String>> rows) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static Csv read(String file) {
        var lines = lines(file);
        var titles = lines.isEmpty() ? List.<String> of() : lines.getFirst();
        return new Csv(titles, lines.stream().skip(1).map(line -> row(titles, line)).toList());
    }

    private static Map<String, String> row(List<String> titles, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(i < titles.size() ? titles.get(i) : "without a title", cells.get(i));
        }
        return row;
    }

    private static List<List<String>> lines(String file) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = file.startsWith("" + BYTE_ORDER_MARK) ? 1 : 0; i < file.length(); i++) {
            char letter = file.charAt(i);
            if (letter == '"') {
                if (quoted && file.startsWith("\"\"", i)) {
                    cell.append(letter);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || ";\r\n".indexOf(letter) < 0) {
                cell.append(letter);
            } else if (letter != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return lines;
    }

    /// In the terms of the truth: nothing for an empty cell, a number where the truth is one.
    static Object value(String cell, Object truth) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        try {
            return truth instanceof Double ? (Object) Double.valueOf(cell.replace(',', '.'))
                    : truth instanceof Long ? (Object) Long.valueOf(cell) : cell;
        } catch (NumberFormatException _) {
            return cell;
        }
    }
}
