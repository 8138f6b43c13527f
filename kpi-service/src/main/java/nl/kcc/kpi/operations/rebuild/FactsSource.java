package nl.kcc.kpi.operations.rebuild;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import nl.kcc.kpi.fold.FactTable;

/// Reads the facts as they are into the copy; how each is counted follows from them anew.
final class FactsSource {

    private final Copy copy;
    private final CopyWriter writer;
    private final Consumer<UnaryOperator<Progress>> progress;

    FactsSource(Copy copy, CopyWriter writer, Consumer<UnaryOperator<Progress>> progress) {
        this.copy = copy;
        this.writer = writer;
        this.progress = progress;
    }

    void read() {
        long total = copy.count("contact_fact");
        progress.accept(so -> so.of(total));
        copy.stream("select %s from contact_fact".formatted(FactTable.COLUMNS), facts -> {
            if (!facts.isEmpty()) {
                writer.write(facts);
                progress.accept(so -> so.plus(facts.size(), 0));
            }
        });
        writer.finish();
    }
}
