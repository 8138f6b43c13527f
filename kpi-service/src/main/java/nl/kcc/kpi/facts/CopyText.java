package nl.kcc.kpi.facts;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/// A value as it stands in a line of `COPY`.
final class CopyText {

    private CopyText() {
    }

    static void append(StringBuilder line, Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case String text -> text.chars().forEach(next -> escape(line, (char) next));
            // PostgreSQL would round what is finer than it can keep, and other ways of writing cut it off.
            case OffsetDateTime moment -> line.append(moment.truncatedTo(ChronoUnit.MICROS));
            default -> line.append(value);
        }
    }

    private static void escape(StringBuilder line, char next) {
        switch (next) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            default -> line.append(next);
        }
    }
}
