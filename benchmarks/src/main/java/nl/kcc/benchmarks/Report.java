package nl.kcc.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/// Markdown on the output, progress beside it.
record Report(PrintStream out, PrintStream beside) {

    void heading(String title) {
        out.printf("%n## %s%n%n", title);
    }

    void line(String line) {
        out.println(line);
    }

    void text(String format, Object... values) {
        out.println();
        out.println(String.format(Locale.ROOT, format, values));
    }

    void progress(String format, Object... values) {
        beside.println(String.format(Locale.ROOT, format, values));
    }
}
