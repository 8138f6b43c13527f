package nl.kcc.kpi.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// Facts as PostgreSQL reads them in text from a `COPY`: a line each, columns apart by tabs.
final class FactLines {

    private static final int LENGTH = 256;

    private FactLines() {
    }

    static byte[] of(List<Fact> facts) {
        StringBuilder lines = new StringBuilder(facts.size() * LENGTH);
        for (Fact fact : facts) {
            for (FactColumn column : FactColumn.ALL) {
                CopyText.append(lines, column.of(fact));
                lines.append('\t');
            }
            lines.setCharAt(lines.length() - 1, '\n');
        }
        return lines.toString().getBytes(UTF_8);
    }
}
